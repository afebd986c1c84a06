package org.dixit.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words grouped by meaning, so that the learned model knows something of a word that no labelled
 * sentence had. Their card is {@code word-clusters.md}. Immutable and thread-safe.
 */
final class WordClusters {
  private final Map<String, String> clusters;

  private WordClusters(Map<String, String> clusters) {
    this.clusters = Map.copyOf(clusters);
  }

  /** The clusters that come with Dixit. */
  static WordClusters standard() {
    Map<String, String> clusters = new HashMap<>();
    List<String> lines = ResourceLines.of("word-clusters.txt").toList();
    for (int i = 0; i < lines.size(); i++) {
      for (String word : lines.get(i).split(" ", -1)) {
        clusters.put(word, String.valueOf(i));
      }
    }
    return new WordClusters(clusters);
  }

  /** The number of a word's cluster, as text; null if the word is in none. */
  @Nullable String of(String word) {
    return clusters.get(word);
  }
}
