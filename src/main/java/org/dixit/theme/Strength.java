package org.dixit.theme;

/** How sure one piece of evidence makes a theme, before the learned model has its say. */
enum Strength {
  /** Decides alone, whatever the model says. */
  CERTAIN(0.95),
  STRONG(0.85),
  LIKELY(0.6),
  WEAK(0.3);

  private final double probability;

  Strength(double probability) {
    this.probability = probability;
  }

  double probability() {
    return probability;
  }

  /** The key in a theme's file. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
