package org.dixit.group.utterance;

import java.util.Comparator;
import java.util.Optional;

/**
 * Says that one sighting is part of another, or its twin.
 *
 * @param part the id of the shorter sighting
 * @param whole the id of the longer one; of equals the one whose id comes first
 * @param words how many words they have in common
 * @param excess how many words longer the whole is
 */
public record Link(String part, String whole, int words, int excess) {
  /**
   * The share of the part that must stand in the whole in the same order. Somebody who says the
   * same phrases again seldom says them in the same order.
   */
  private static final double IN_ORDER = 0.6;

  /** Of two links of one part the better comes first: more in common, then less in excess. */
  static final Comparator<Link> BEST_FIRST =
      Comparator.comparingInt(Link::words)
          .reversed()
          .thenComparingInt(Link::excess)
          .thenComparing(Link::whole);

  /** The fullest comes first; what comes later is linked to what comes before. */
  static final Comparator<Sighting> FULLEST_FIRST =
      Comparator.comparingInt((Sighting sighting) -> -sighting.words().length)
          .thenComparing(Sighting::id);

  /**
   * Compares two sightings; nothing if they are not of one utterance, or in one article.
   *
   * @param whole comes before {@code part} in {@link #FULLEST_FIRST}
   */
  static Optional<Link> between(Sighting part, Sighting whole) {
    Voice.Match voices = part.voice().match(whole.voice());
    if (voices == Voice.Match.DIFFERENT
        || part.article() == whole.article()
        || (isNobodysReport(part) && isNobodysReport(whole))) {
      return Optional.empty();
    }
    Overlap overlap = new Overlap(part, whole);
    Proof proof = Proof.needed(part, whole, overlap);
    boolean alike =
        voices == Voice.Match.POSSIBLE
            ? proof.isGivenByUnknown(overlap)
            : isTwin(overlap, proof) || proof.isGiven(overlap);
    return alike && !overlap.contradicts() && overlap.shareInOrder() >= IN_ORDER
        ? Optional.of(
            new Link(
                part.id(), whole.id(), overlap.words(), whole.words().length - part.words().length))
        : Optional.empty();
  }

  /** A form's "you agree to receive", a caption: nobody is said to have said so. */
  private static boolean isNobodysReport(Sighting sighting) {
    return !sighting.direct() && sighting.voice().isNobody();
  }

  /** Whether two quotations of one speaker have nearly all words in common. */
  private static boolean isTwin(Overlap overlap, Proof proof) {
    return overlap.share() >= 0.9
        && overlap.words() >= 5
        && overlap.cover() >= 0.8
        && overlap.tellingWords() >= proof.ofTwins();
  }
}
