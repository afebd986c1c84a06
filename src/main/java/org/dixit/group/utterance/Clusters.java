package org.dixit.group.utterance;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Clusters of sightings. Each is linked to its best whole only: a phrase that occurs in two long
 * statements goes with one of them and does not tie the two together. The same clusters for the
 * same links in any order. Not thread-safe.
 */
public final class Clusters {
  private final Map<String, Link> best = new HashMap<>();

  /** Adds a link. */
  public void add(Link link) {
    best.merge(link.part(), link, (a, b) -> Link.BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /**
   * Gives every sighting that is linked to another, with the id of its cluster, which is that of
   * its fullest sighting.
   */
  public void forEach(BiConsumer<String, String> sightingAndCluster) {
    for (String part : best.keySet()) {
      sightingAndCluster.accept(part, fullestOf(part));
    }
    best.values().stream()
        .map(Link::whole)
        .filter(whole -> !best.containsKey(whole))
        .distinct()
        .forEach(whole -> sightingAndCluster.accept(whole, whole));
  }

  private String fullestOf(String part) {
    String fullest = part;
    for (Link link = best.get(part); link != null; link = best.get(fullest)) {
      fullest = link.whole();
    }
    return fullest;
  }
}
