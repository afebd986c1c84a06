package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import org.dixit.text.Span;

/**
 * The stretches of a sentence that can hold names: its capitalised words and a few words around
 * them. Names are learned and looked for in these alone, which leaves out most of a text.
 */
public final class NameStretches {
  private static final int MARGIN = 2;

  /** The search is quadratic in the words, and all of a table may be capitalised. */
  private static final int LONGEST = 120;

  private NameStretches() {}

  /** Ranges of words, in order; none overlaps another. */
  public static List<Span> of(String[] words) {
    List<Span> stretches = new ArrayList<>();
    int begin = -1;
    int end = 0;
    for (int i = 0; i < words.length; i++) {
      if (!WordShape.isCapitalised(words[i])) {
        continue;
      }
      int from = Math.max(0, i - MARGIN);
      if (begin >= 0 && (from > end || i + 1 + MARGIN - begin > LONGEST)) {
        stretches.add(new Span(begin, Math.min(end, i)));
        begin = -1;
      }
      if (begin < 0) {
        begin = Math.max(from, Math.min(end, i));
      }
      end = i + 1 + MARGIN;
    }
    if (begin >= 0) {
      stretches.add(new Span(begin, Math.min(end, words.length)));
    }
    return stretches;
  }
}
