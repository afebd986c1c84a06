package org.dixit.ingest.duplicate;

/**
 * A byte of each minimum of a {@link NearDuplicateSignature}: enough to tell how much two texts
 * have in common (Li, König, "b-Bit Minwise Hashing", 2010), and small enough to be sent around.
 * Immutable.
 */
public final class WordingSketch {
  /** From this share of common sequences on, texts are taken as copies of one another. */
  public static final double COPY = 0.35;

  /** How often two bytes are equal by chance. */
  private static final double CHANCE = 1 / 256.0;

  private final byte[] minima;

  /**
   * @param minima what {@link #bytes} gave; not copied, not to be changed
   */
  public WordingSketch(byte[] minima) {
    this.minima = minima;
  }

  /** The sketch to be sent; not copied, not to be changed. */
  public byte[] bytes() {
    return minima;
  }

  /** The estimated share of word sequences that two texts have in common, of all they have. */
  public double similarity(WordingSketch other) {
    int same = 0;
    for (int k = 0; k < minima.length; k++) {
      same += minima[k] == other.minima[k] ? 1 : 0;
    }
    return ((double) same / minima.length - CHANCE) / (1 - CHANCE);
  }

  public boolean isCopyOf(WordingSketch other) {
    return similarity(other) >= COPY;
  }
}
