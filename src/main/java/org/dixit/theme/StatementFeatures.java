package org.dixit.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the learned model sees of a passage: which patterns fired, which word classes it has and in
 * which order, its words and pairs of words, and which clusters of words they are of. Words weigh
 * less than classes and patterns, so that under the trainer's penalty the model leans on what
 * generalises. Names are left out: a theme is what is said, not of whom. Immutable and thread-safe.
 */
final class StatementFeatures {
  private static final String BIAS = "bias";
  private static final float PATTERN = 1.0f;
  private static final float CLASS = 0.7f;
  private static final float CLASS_PAIR = 0.5f;
  private static final float WORD = 0.4f;
  private static final float WORD_PAIR = 0.25f;
  private static final float WORD_CLUSTER = 0.3f;
  private static final int NEAR = 8;
  private static final WordClusters CLUSTERS = WordClusters.standard();

  private final Map<String, WordClass> classes;

  StatementFeatures(Map<String, WordClass> classes) {
    this.classes = new java.util.TreeMap<>(classes);
  }

  /** The features with their values. */
  Map<String, Float> of(Passage passage, List<RuleMatcher.Hit> hits) {
    Map<String, Float> features = new LinkedHashMap<>();
    features.put(BIAS, 1f);
    Map<String, Double> against = new LinkedHashMap<>();
    for (RuleMatcher.Hit hit : hits) {
      String theme = hit.theme().id();
      Theme.Rule rule = hit.rule();
      features.put("p=" + theme + ":" + rule.pattern().source(), WORD);
      features.put("s=" + theme + ":" + rule.strength(), PATTERN);
      against.merge(theme, 1 - rule.strength().probability(), (a, b) -> a * b);
    }
    against.forEach((theme, rest) -> features.put("r=" + theme, (float) (2 * (1 - rest))));
    addClasses(passage, features);
    addWords(passage, features);
    return features;
  }

  private void addClasses(Passage passage, Map<String, Float> features) {
    String[] lastSeen = new String[passage.length()];
    for (var entry : classes.entrySet()) {
      for (int i = 0; i < passage.length(); i++) {
        if (entry.getValue().matchAt(passage, i) > 0) {
          features.put("c=" + entry.getKey(), CLASS);
          lastSeen[i] = lastSeen[i] == null ? entry.getKey() : lastSeen[i] + " " + entry.getKey();
        }
      }
    }
    for (int i = 0; i < lastSeen.length; i++) {
      for (int j = i + 1; j < Math.min(lastSeen.length, i + NEAR); j++) {
        if (lastSeen[i] != null && lastSeen[j] != null) {
          for (String left : lastSeen[i].split(" ", -1)) {
            for (String right : lastSeen[j].split(" ", -1)) {
              features.put("d=" + left + ">" + right, CLASS_PAIR);
            }
          }
        }
      }
    }
  }

  private static void addWords(Passage passage, Map<String, Float> features) {
    String previous = "^";
    for (int i = 0; i < passage.length(); i++) {
      String[] lemmas = passage.lemmas(i);
      boolean name =
          i > 0 && Character.isUpperCase(passage.word(i).charAt(0)) && passage.word(i).length() > 1;
      String lemma = name ? "NAME" : lemmas[lemmas.length - 1];
      features.put("w=" + lemma, WORD);
      String cluster = name ? null : clusterOf(lemma, passage.lower(i));
      if (cluster != null) {
        features.put("k=" + cluster, WORD_CLUSTER);
      }
      features.put("b=" + previous + " " + lemma, WORD_PAIR);
      previous = lemma;
    }
  }

  /** That of the lemma, or else of the word as it stands. */
  private static @Nullable String clusterOf(String lemma, String word) {
    String cluster = CLUSTERS.of(lemma);
    return cluster == null ? CLUSTERS.of(word) : cluster;
  }
}
