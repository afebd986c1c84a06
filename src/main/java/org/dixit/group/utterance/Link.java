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
    if (voices == Voice.Match.DIFFERENT || part.article() == whole.article()) {
      return Optional.empty();
    }
    Overlap overlap = new Overlap(part, whole);
    boolean alike =
        voices == Voice.Match.POSSIBLE
            ? overlap.share() >= 0.85 && overlap.tellingWords() >= 6
            : isTwin(part, whole, overlap) || isPart(part, whole, overlap);
    return alike && !overlap.contradicts()
        ? Optional.of(
            new Link(
                part.id(), whole.id(), overlap.words(), whole.words().length - part.words().length))
        : Optional.empty();
  }

  /** Whether two quotations of one speaker have nearly all words in common. */
  private static boolean isTwin(Sighting part, Sighting whole, Overlap overlap) {
    return overlap.share() >= 0.9
        && overlap.words() >= 5
        && part.words().length >= 0.8 * whole.words().length;
  }

  /**
   * Whether a quotation has enough in common with a longer one of the same speaker. Somebody's own
   * words need less than words about the same affair do, and a few words that say something prove
   * nothing unless they are a good part of what was said.
   */
  private static boolean isPart(Sighting part, Sighting whole, Overlap overlap) {
    boolean eitherDirect = part.direct() || whole.direct();
    boolean bothDirect = part.direct() && whole.direct();
    return overlap.share() >= (eitherDirect ? 0.7 : 0.85)
        && overlap.tellingWords() >= (bothDirect ? 2 : 3)
        && (overlap.tellingWords() >= 4 || part.words().length >= 0.4 * whole.words().length);
  }
}
