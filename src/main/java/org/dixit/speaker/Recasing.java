package org.dixit.speaker;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Writes headlines as sentences are written: names are known by their capitals, and where all words
 * are capitalised none stands out. Immutable.
 */
public final class Recasing {
  private static final int FEWEST = 3;
  private static final int LONG = 4;
  private static final double MOST = 0.8;

  private final WordTable words;

  /** Recases by how often the table saw each word capitalised. */
  public Recasing(WordTable words) {
    this.words = words;
  }

  /** The same number of words; {@code sentence} itself where nothing is to do. */
  public String[] of(String[] sentence) {
    if (mostly(sentence, 2, WordShape::isAllCapitals)) {
      return Arrays.stream(sentence).map(this::quiet).toArray(String[]::new);
    }
    boolean headline = mostly(sentence, LONG, WordShape::isCapitalised);
    return Arrays.stream(sentence)
        .map(word -> headline && isCommon(word) ? lower(word) : spelled(word))
        .toArray(String[]::new);
  }

  private static boolean mostly(String[] sentence, int length, Predicate<String> test) {
    int all = 0;
    int passed = 0;
    for (String word : sentence) {
      if (word.length() >= length && Character.isLetter(word.charAt(0))) {
        all++;
        passed += test.test(word) ? 1 : 0;
      }
    }
    return all >= FEWEST && passed >= MOST * all;
  }

  /** A word of a line in capitals; an acronym that is known only as such stays. */
  private String quiet(String word) {
    if (!WordShape.isAllCapitals(word) || word.indexOf('.') >= 0) {
      return word;
    }
    char capitals = words.capitals(lower(word));
    if (capitals >= '0' && capitals <= '2') {
      return lower(word);
    }
    boolean acronym = words.get(word).capitals() == '5';
    return acronym && !isKnown(titled(word)) ? word : titled(word);
  }

  /** "CAIRO" of a dateline as "Cairo", if only that is known. */
  private String spelled(String word) {
    return word.length() >= LONG
            && WordShape.isAllCapitals(word)
            && !isKnown(word)
            && isKnown(titled(word))
        ? titled(word)
        : word;
  }

  private boolean isCommon(String word) {
    char capitals = words.capitals(lower(word));
    return !WordShape.isAllCapitals(word) && (capitals == '0' || capitals == '1');
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String titled(String word) {
    return word.charAt(0) + lower(word.substring(1));
  }

  private boolean isKnown(String word) {
    return !words.get(word).equals(WordTable.UNKNOWN);
  }
}
