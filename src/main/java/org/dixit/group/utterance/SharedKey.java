package org.dixit.group.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The sightings that share a key. Each is compared with a few dozen that stand for the different
 * utterances among them, never with all, so that a phrase that everybody uses costs no more than in
 * proportion. Links depend on the sightings alone, not on their order. Not thread-safe.
 */
public final class SharedKey {
  /** Of more sightings than this the rest relies on its other keys. */
  private static final int MOST_SIGHTINGS = 2000;

  private static final int MOST_UTTERANCES = 64;

  private static final Comparator<Sighting> BY_CHANCE =
      Comparator.comparingLong((Sighting sighting) -> Sighting.idHash(sighting.id()))
          .thenComparing(Sighting::id);

  private final PriorityQueue<Sighting> kept = new PriorityQueue<>(BY_CHANCE.reversed());

  /** Adds a sighting that has the key. */
  public void add(Sighting sighting) {
    kept.add(sighting);
    if (kept.size() > MOST_SIGHTINGS) {
      kept.remove();
    }
  }

  /** For each sighting its best link, if it has one. */
  public List<Link> links() {
    if (kept.size() < 2) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    List<Sighting> utterances = new ArrayList<>();
    for (Sighting sighting : kept.stream().sorted(Link.FULLEST_FIRST).toList()) {
      utterances.stream()
          .flatMap(utterance -> Link.between(sighting, utterance).stream())
          .min(Link.BEST_FIRST)
          .ifPresentOrElse(
              links::add,
              () -> {
                if (utterances.size() < MOST_UTTERANCES) {
                  utterances.add(sighting);
                }
              });
    }
    return links;
  }
}
