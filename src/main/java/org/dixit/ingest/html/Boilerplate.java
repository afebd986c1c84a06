package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Knows the wording of lines that stand beside an article. Immutable. */
final class Boilerplate {
  /** Longer lines are running text, whatever they speak of. */
  private static final int LONGEST_LINE = 200;

  private static final int LONGEST_END = 500;

  private final List<Pattern> lines = new ArrayList<>();
  private final List<Pattern> ends = new ArrayList<>();

  /** Reads the list that comes with Dixit. */
  static Boilerplate load() {
    Boilerplate result = new Boilerplate();
    for (String line : ListFile.lines("boilerplate.txt")) {
      int space = line.indexOf(' ');
      List<Pattern> list = line.substring(0, space).equals("LINE") ? result.lines : result.ends;
      list.add(
          Pattern.compile(
              line.substring(space + 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
    return result;
  }

  /** Whether the line is boilerplate wherever it stands. What is quoted never is. */
  boolean isLine(String text) {
    return text.length() <= LONGEST_LINE && !Sentences.startsQuoted(text) && matches(lines, text);
  }

  /** Whether the line is boilerplate where it stands before or after the running text. */
  boolean isEnd(String text) {
    return text.length() <= LONGEST_END && !Sentences.startsQuoted(text) && matches(ends, text);
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    String plain = text.replace('’', '\'');
    for (Pattern pattern : patterns) {
      if (pattern.matcher(plain).find()) {
        return true;
      }
    }
    return false;
  }
}
