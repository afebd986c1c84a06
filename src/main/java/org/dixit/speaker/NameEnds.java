package org.dixit.speaker;

import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.util.Span;

/**
 * Puts right where a person's name ends: "Jr." belongs to it; what a page has run together with it
 * does not ("Ann Dorn Ann Mary DornVoters"). Pure functions.
 */
final class NameEnds {
  private static final Set<String> NUMBERED = Set.of("II", "III", "IV");
  private static final Set<String> SHORTENED = Set.of("Jr", "Sr");
  private static final int SHORTEST = 4;
  private static final int FARTHEST = 8;

  private NameEnds() {}

  /**
   * @param words of a sentence, as {@link NameTokens} has them
   * @param name a person's, in words
   */
  static Span right(String[] words, Span name) {
    int glued = beforeGlued(words, name);
    int end = glued > 0 ? glued : withGeneration(words, name);
    return end == name.getEnd()
        ? name
        : new Span(name.getStart(), end, name.getType(), name.getProb());
  }

  /** Whether {@code word} is the name with the next headline's first word stuck to it. */
  static boolean isGlued(String name, String word) {
    return name.length() >= SHORTEST
        && word.length() > name.length()
        && word.startsWith(name)
        && Character.isLowerCase(word.charAt(name.length() - 1))
        && Character.isUpperCase(word.charAt(name.length()));
  }

  /** The last word of a name that is no "Jr.". */
  static String surname(String[] words, Span name) {
    int last = name.getEnd() - 1;
    while (last > name.getStart() && isNoSurname(words[last])) {
      last--;
    }
    return words[last];
  }

  private static boolean isNoSurname(String word) {
    return NUMBERED.contains(word) || SHORTENED.contains(word) || word.length() == 1;
  }

  /** Where a name ends that is said again with other words stuck to it; 0 if it is not. */
  private static int beforeGlued(String[] words, Span name) {
    int surname = name.getStart() + 1;
    boolean again =
        surname < name.getEnd()
            && IntStream.range(surname + 2, Math.min(words.length, surname + FARTHEST))
                .anyMatch(i -> isGlued(words[surname], words[i]));
    return again ? surname + 1 : 0;
  }

  private static int withGeneration(String[] words, Span name) {
    int end = name.getEnd();
    boolean comma = end + 1 < words.length && words[end].equals(",");
    int next = comma && SHORTENED.contains(words[end + 1]) ? end + 1 : end;
    if (next < words.length
        && (SHORTENED.contains(words[next]) || NUMBERED.contains(words[next]))) {
      end = next + 1;
    }
    boolean stop = end < words.length && words[end].equals(".");
    return stop && SHORTENED.contains(words[end - 1]) ? end + 1 : end;
  }
}
