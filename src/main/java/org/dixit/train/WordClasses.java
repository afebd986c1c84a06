package org.dixit.train;

import java.util.Arrays;

/**
 * Puts words into classes by the words next to them, with the exchange algorithm: a word moves to
 * the class that makes the neighbours on both its sides best predicted from classes, until the
 * rounds end (after Uszkoreit and Brants, "Distributed Word Clustering for Large Scale Class-Based
 * Language Modeling", ACL 2008, with both directions). Deterministic.
 */
final class WordClasses {
  private final int classCount;
  private final int[] classOf;
  private final int[][] neighbours;
  private final int[][] counts;
  private final int[] totals;
  private final int[][] table;
  private final long[] sizes;

  /**
   * @param neighbours for each word the contexts beside it: their numbers; left and right ones
   *     differ
   * @param counts how often each
   * @param contexts how many contexts there are
   */
  WordClasses(int classCount, int[][] neighbours, int[][] counts, int contexts) {
    this.classCount = classCount;
    this.neighbours = neighbours;
    this.counts = counts;
    this.classOf = new int[neighbours.length];
    this.totals = new int[neighbours.length];
    this.table = new int[contexts][classCount];
    this.sizes = new long[classCount];
    for (int w = 0; w < classOf.length; w++) {
      classOf[w] = w % classCount;
      totals[w] = Arrays.stream(counts[w]).sum();
      add(w, classOf[w], 1);
    }
  }

  /** The class of each word after {@code rounds} over all words. */
  int[] learn(int rounds) {
    double[] gain = new double[classCount];
    for (int round = 0; round < rounds; round++) {
      for (int w = 0; w < classOf.length; w++) {
        add(w, classOf[w], -1);
        classOf[w] = best(w, gain);
        add(w, classOf[w], 1);
      }
    }
    return classOf.clone();
  }

  private int best(int w, double[] gain) {
    int n = totals[w];
    for (int c = 0; c < classCount; c++) {
      gain[c] = nLogN(sizes[c]) - nLogN(sizes[c] + n);
    }
    for (int k = 0; k < neighbours[w].length; k++) {
      int[] row = table[neighbours[w][k]];
      int count = counts[w][k];
      double alone = nLogN(count);
      for (int c = 0; c < classCount; c++) {
        int before = row[c];
        gain[c] += before == 0 ? alone : nLogN(before + count) - nLogN(before);
      }
    }
    int best = classOf[w];
    for (int c = 0; c < classCount; c++) {
      if (gain[c] > gain[best] + 1e-9) {
        best = c;
      }
    }
    return best;
  }

  private void add(int w, int c, int sign) {
    for (int k = 0; k < neighbours[w].length; k++) {
      table[neighbours[w][k]][c] += sign * counts[w][k];
    }
    sizes[c] += (long) sign * totals[w];
  }

  private static final double[] SMALL = new double[1 << 16];

  static {
    for (int n = 1; n < SMALL.length; n++) {
      SMALL[n] = n * StrictMath.log(n);
    }
  }

  private static double nLogN(long n) {
    return n < SMALL.length ? SMALL[(int) n] : n * StrictMath.log((double) n);
  }
}
