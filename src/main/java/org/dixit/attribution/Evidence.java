package org.dixit.attribution;

/**
 * What speaks for an attribution: how sure the encoder is of its tags and pointers, summed over its
 * contents.
 *
 * @param inside the probabilities of the content's words to be content, summed
 * @param cue the mean log-probability of the cue, one for each content, summed
 * @param source the same for the source
 */
record Evidence(double inside, int words, double cue, double source, int contents) {
  // Fitted by scripts/training/attribution/evaluate.py; the reliability table is in the model card.
  private static final double BIAS = -0.4689;
  private static final double CONTENT_WEIGHT = 0.9255;
  private static final double CUE_WEIGHT = 0.0609;
  private static final double SOURCE_WEIGHT = 0.1165;
  private static final double MARGIN = 1e-4;

  Evidence plus(Evidence other) {
    return new Evidence(
        inside + other.inside,
        words + other.words,
        cue + other.cue,
        source + other.source,
        contents + other.contents);
  }

  /** The probability that the attribution is right, calibrated. */
  double confidence() {
    double mean = Math.min(Math.max(inside / words, MARGIN), 1 - MARGIN);
    double logit =
        BIAS
            + CONTENT_WEIGHT * Math.log(mean / (1 - mean))
            + CUE_WEIGHT * cue / contents
            + SOURCE_WEIGHT * source / contents;
    return 1 / (1 + Math.exp(-logit));
  }
}
