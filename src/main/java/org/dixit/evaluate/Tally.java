package org.dixit.evaluate;

import java.util.Locale;

/** Counts hits of a yes-or-no question. Not thread-safe. */
final class Tally {
  private int gold;
  private int predicted;
  private int both;

  void add(boolean isGold, boolean isPredicted) {
    gold += isGold ? 1 : 0;
    predicted += isPredicted ? 1 : 0;
    both += isGold && isPredicted ? 1 : 0;
  }

  /** In percent. */
  double f1() {
    return gold + predicted == 0 ? 0 : 200.0 * both / (gold + predicted);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "gold %4d  P %5.1f  R %5.1f  F1 %5.1f",
        gold,
        predicted == 0 ? 0 : 100.0 * both / predicted,
        gold == 0 ? 0 : 100.0 * both / gold,
        f1());
  }
}
