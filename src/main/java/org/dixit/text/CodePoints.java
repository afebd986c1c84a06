package org.dixit.text;

/**
 * Translates UTF-16 offsets of one text into Unicode code point offsets, which the tables use, so
 * that substrings in Python and SQL agree with ours. Immutable; constant time for texts without
 * surrogate pairs, logarithmic in their number otherwise.
 */
public final class CodePoints {
  private final int[] pairs;

  /** Scans {@code text} once. */
  public CodePoints(CharSequence text) {
    this.pairs =
        java.util.stream.IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
  }

  /** The number of code points before the UTF-16 {@code offset}. */
  public int at(int offset) {
    int found = java.util.Arrays.binarySearch(pairs, offset);
    int pairsBefore = found >= 0 ? found : -found - 1;
    return offset - pairsBefore;
  }
}
