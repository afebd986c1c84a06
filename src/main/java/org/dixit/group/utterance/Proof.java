package org.dixit.group.utterance;

/**
 * What two quotations of one speaker must have in common to be of one utterance. Somebody's own
 * words need less than words about the same affair do, and those of a few days less than those of
 * two years: promises are made again, and reporters retell them in stock phrases. Two reports in
 * reporters' words need the least if one is copied from the other, as updates of an article do. The
 * figures are from 480 clusters that eleven readers judged.
 *
 * @param share of the shorter one that must be in the longer one
 * @param telling how many words that say something they must share, if the shorter one is a good
 *     part of the longer one
 * @param tellingAlone the same, if it is a small part
 * @param ofTwins the same, if the two have nearly all words in common
 * @param ofUnknown the same, if nobody can tell whether the speaker of both is one
 * @param coverOfUnknown then the share of the longer one that the shorter one must have: reports in
 *     a reporter's words are one only if one is a copy of the other
 */
record Proof(
    double share,
    int telling,
    int tellingAlone,
    int ofTwins,
    int ofUnknown,
    double coverOfUnknown) {
  /** In days. */
  private static final int SAME_NEWS = 4;

  private static final double GOOD_PART = 0.4;

  /** The share of a report that stands in another in stretches, if it is a copy of it. */
  private static final double COPIED = 0.8;

  /**
   * What these two need.
   *
   * @param overlap what they have in common
   */
  static Proof needed(Sighting one, Sighting other, Overlap overlap) {
    boolean undated = one.day() == Sighting.UNDATED || other.day() == Sighting.UNDATED;
    if (undated) {
      return undated(one, other, overlap);
    }
    boolean sameNews = Math.abs((long) one.day() - other.day()) <= SAME_NEWS;
    return sameNews ? ofSameNews(one, other, overlap) : farApart(one, other);
  }

  /** Whether two quotations have enough in common, one being a part of the other. */
  boolean isGiven(Overlap overlap) {
    return overlap.share() >= share
        && overlap.tellingWords() >= (overlap.cover() >= GOOD_PART ? telling : tellingAlone);
  }

  /** The same, of quotations whose speaker may be one or two. */
  boolean isGivenByUnknown(Overlap overlap) {
    return overlap.share() >= Math.max(share, 0.85)
        && overlap.cover() >= coverOfUnknown
        && overlap.tellingWords() >= ofUnknown
        && isGiven(overlap);
  }

  private static Proof ofSameNews(Sighting one, Sighting other, Overlap overlap) {
    return switch (direct(one, other)) {
      case 2 -> new Proof(0.7, 2, 4, 0, 6, 0);
      case 1 -> new Proof(0.7, 3, 4, 0, 6, 0);
      default ->
          isCopy(overlap) ? new Proof(0.85, 3, 6, 3, 6, 0.75) : new Proof(0.85, 6, 9, 5, 8, 0.75);
    };
  }

  private static Proof undated(Sighting one, Sighting other, Overlap overlap) {
    return switch (direct(one, other)) {
      case 2 -> new Proof(0.7, 3, 4, 2, 7, 0);
      case 1 -> new Proof(0.75, 4, 5, 4, 7, 0);
      default ->
          isCopy(overlap) ? new Proof(0.85, 5, 8, 5, 8, 0.75) : new Proof(0.85, 6, 9, 6, 9, 0.75);
    };
  }

  private static Proof farApart(Sighting one, Sighting other) {
    return switch (direct(one, other)) {
      case 2 -> new Proof(0.95, 4, 6, 4, 8, 0);
      case 1 -> new Proof(0.95, 5, 7, 5, 9, 0);
      default -> new Proof(0.9, 7, 10, 7, 12, 0.75);
    };
  }

  private static boolean isCopy(Overlap overlap) {
    return overlap.shareInStretches() >= COPIED;
  }

  /** How many of the two are direct. */
  private static int direct(Sighting one, Sighting other) {
    return (one.direct() ? 1 : 0) + (other.direct() ? 1 : 0);
  }
}
