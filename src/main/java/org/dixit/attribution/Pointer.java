package org.dixit.attribution;

import org.dixit.encoder.WordPieces;

/** A probability for each piece of a window, and one for none of them. Immutable. */
final class Pointer {
  /** Below this, against the largest score, a score adds nothing that a float could hold. */
  private static final float NEGLIGIBLE = -17;

  private final Window window;
  private final int[] columns;
  private final float[] scores;
  private final int row;
  private final double logTotal;

  Pointer(Window window, int[] columns, float[] scores, int row, int size) {
    this.window = window;
    this.columns = columns;
    this.scores = scores;
    this.row = row;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = row; i < row + size; i++) {
      most = Math.max(most, scores[i]);
    }
    double total = 0;
    for (int i = row; i < row + size; i++) {
      if (scores[i] - most > NEGLIGIBLE) {
        total += Math.exp(scores[i] - most);
      }
    }
    this.logTotal = most + Math.log(total);
  }

  /** That it points to nothing. */
  double none() {
    return probability(0);
  }

  /** That it points to {@code piece}; 0 for a piece outside of the window. */
  double to(int piece) {
    return piece < window.contextBegin() || piece >= window.coreEnd()
        ? 0
        : probability(columns[piece - window.contextBegin()]);
  }

  /** The first word that begins in the window. */
  int firstWord(WordPieces text) {
    return text.wordOf(window.contextBegin());
  }

  /** The word after the window's last one. */
  int endWord(WordPieces text) {
    return text.wordOf(window.coreEnd() - 1) + 1;
  }

  private double probability(int column) {
    return Math.exp(scores[row + column] - logTotal);
  }
}
