package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds full names of people in a headline, where capitals tell little: by their forenames. */
final class HeadlinePeople {
  private static final Pattern PAIR =
      Pattern.compile("(?=\\b(\\p{Lu}[\\p{L}'\u2019-]+)((?: \\p{Lu}\\.)*) (\\p{Lu}[\\p{L}-]+))");

  private HeadlinePeople() {}

  static List<String> in(String title) {
    NameLexicon lexicon = NameLexicon.english();
    List<String> people = new ArrayList<>();
    Matcher pair = PAIR.matcher(title);
    while (pair.find()) {
      String surname = pair.group(3);
      if (lexicon.isForename(pair.group(1))
          && !lexicon.isCommon(surname)
          && !lexicon.isNoName(surname)) {
        people.add(pair.group(1) + pair.group(2) + " " + surname);
      }
    }
    return people;
  }
}
