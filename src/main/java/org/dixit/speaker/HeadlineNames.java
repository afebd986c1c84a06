package org.dixit.speaker;

import java.util.List;
import java.util.Map;
import org.dixit.text.Span;

/** Finds names where every word has a capital: those known from the text, and full names. */
final class HeadlineNames {
  private static final int LONGEST = 6;

  private final Words words;
  private final NameLexicon lexicon;
  private final Map<String, NameKind> known;

  HeadlineNames(Words words, NameLexicon lexicon, Map<String, NameKind> known) {
    this.words = words;
    this.lexicon = lexicon;
    this.known = known;
  }

  /** Adds the names among the words of {@code range}. */
  void find(Span range, List<Name> names) {
    int i = range.begin();
    while (i < range.end()) {
      int length = knownAt(i, range.end(), names);
      if (length == 0) {
        length = fullNameAt(i, range.end(), names);
      }
      i += Math.max(1, length);
    }
  }

  private int knownAt(int i, int end, List<Name> names) {
    StringBuilder name = new StringBuilder();
    int found = 0;
    NameKind kind = NameKind.PERSON;
    for (int j = i; j < Math.min(end, i + LONGEST); j++) {
      if (j > i) {
        if (words.get(j - 1).possessive()) {
          break;
        }
        name.append(words.get(j).gap());
      }
      name.append(words.get(j).text());
      NameKind here = known.get(name.toString());
      if (here != null) {
        found = j - i + 1;
        kind = here;
      }
    }
    if (found > 0) {
      names.add(new Name(span(i, i + found), kind, 0.8));
    }
    return found;
  }

  private int fullNameAt(int i, int end, List<Name> names) {
    if (!lexicon.isForename(words.get(i).text()) || words.get(i).possessive()) {
      return 0;
    }
    int last = i + 1;
    while (last < end
        && words.get(last).text().matches("\\p{Lu}\\.")
        && words.get(last).adjacent()) {
      last++;
    }
    if (last >= end || !words.get(last).adjacent() || !words.get(last).capitalized()) {
      return 0;
    }
    String surname = words.get(last).text();
    if (lexicon.isCommon(surname) || lexicon.isNoName(surname)) {
      return 0;
    }
    names.add(new Name(span(i, last + 1), NameKind.PERSON, 0.6));
    return last + 1 - i;
  }

  private Span span(int begin, int end) {
    return new Span(words.get(begin).span().begin(), words.get(end - 1).span().end());
  }
}
