package org.dixit.group.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The sightings that share a key. Each is compared with a few dozen that stand for the different
 * utterances among them, and with a few dozen cuts and reports of those, which a shorter cut may be
 * more like; never with all, so that a phrase that everybody uses costs no more than in proportion.
 * Links depend on the sightings alone, not on their order. Not thread-safe.
 */
public final class SharedKey {
  /** Of more sightings than this the rest relies on its other keys. */
  private static final int MOST_SIGHTINGS = 2000;

  private static final int MOST_UTTERANCES = 64;
  private static final int MOST_VERSIONS = 64;

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
    List<Sighting> versions = new ArrayList<>();
    for (Sighting sighting : kept.stream().sorted(Link.FULLEST_FIRST).toList()) {
      Optional<Link> best =
          Stream.concat(utterances.stream(), versions.stream())
              .flatMap(fuller -> Link.between(sighting, fuller).stream())
              .min(Link.BEST_FIRST);
      best.ifPresent(links::add);
      if (best.isEmpty()) {
        addUpTo(MOST_UTTERANCES, utterances, sighting);
      } else if (best.get().excess() > 0 || best.get().words() < sighting.words().length) {
        addUpTo(MOST_VERSIONS, versions, sighting);
      }
    }
    return links;
  }

  private static void addUpTo(int most, List<Sighting> sightings, Sighting sighting) {
    if (sightings.size() < most) {
      sightings.add(sighting);
    }
  }
}
