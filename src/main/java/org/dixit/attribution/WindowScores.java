package org.dixit.attribution;

/**
 * What the encoder says of one window: tag scores and, from each piece to each piece, source and
 * cue scores (all before softmax).
 */
final class WindowScores {
  private final Window window;
  private final int[] columns;
  private final int size;
  private final float[] tags;
  private final float[] source;
  private final float[] cue;

  /**
   * @param columns the place of each of the window's pieces in the encoder's input
   * @param size the input's length
   */
  WindowScores(Window window, int[] columns, int size, float[] tags, float[] source, float[] cue) {
    this.window = window;
    this.columns = columns;
    this.size = size;
    this.tags = tags;
    this.source = source;
    this.cue = cue;
  }

  Window window() {
    return window;
  }

  /** Writes the logarithms of the tag probabilities of {@code piece} into {@code to}. */
  void tags(int piece, float[] to, int at) {
    int from = columns[piece - window.contextBegin()] * Tag.COUNT;
    double sum = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      most = Math.max(most, tags[from + tag]);
    }
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      sum += Math.exp(tags[from + tag] - most);
    }
    float log = (float) Math.log(sum) + most;
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      to[at + tag] = tags[from + tag] - log;
    }
  }

  /** Where the source of {@code piece}, a piece of content, is. */
  Pointer source(int piece) {
    return pointer(source, piece);
  }

  /** Where the cue of {@code piece}, a piece of content, is. */
  Pointer cue(int piece) {
    return pointer(cue, piece);
  }

  private Pointer pointer(float[] scores, int piece) {
    return new Pointer(
        window, columns, scores, columns[piece - window.contextBegin()] * size, size);
  }
}
