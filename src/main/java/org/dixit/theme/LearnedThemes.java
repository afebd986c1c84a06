package org.dixit.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The learned part of the themes: a cheap model reads every passage, and where it finds a theme
 * possible that no certain pattern has settled, an encoder reads the passage's whole sentence; for
 * that theme their log odds are mixed. Immutable and thread-safe.
 */
final class LearnedThemes {
  /**
   * From this probability on a theme is possible: as low as it helps and is worth the time, see the
   * table in {@code theme-encoder.md}. The encoder knows no other themes.
   */
  private static final Map<String, Double> POSSIBLE =
      Map.of("call_for_help", 0.05, "warning_of_spread", 0.2, "accusation", 0.15);

  private static final double ENCODER_SHARE = 0.8;
  private static final double NEVER = 1e-6;

  private final ThemeModel model;
  private final StatementFeatures features;

  LearnedThemes(ThemeModel model, StatementFeatures features) {
    this.model = model;
    this.features = features;
  }

  /** The probability of each theme that was learned. */
  Map<String, Double> probabilities(Passage passage, List<RuleMatcher.Hit> hits) {
    Map<String, Double> probabilities = model.probabilities(features.of(passage, hits));
    Set<String> open =
        probabilities.entrySet().stream()
            .filter(entry -> possible(entry.getKey(), entry.getValue()))
            .map(Map.Entry::getKey)
            .filter(theme -> !settled(theme, hits))
            .collect(Collectors.toSet());
    if (!open.isEmpty()) {
      Map<String, Double> read = ThemeEncoder.shared().probabilities(passage.sentence());
      probabilities.replaceAll(
          (theme, first) ->
              open.contains(theme) ? mixed(first, read.getOrDefault(theme, first)) : first);
    }
    return probabilities;
  }

  private static boolean possible(String theme, double probability) {
    Double from = POSSIBLE.get(theme);
    return from != null && probability >= from;
  }

  private static boolean settled(String theme, List<RuleMatcher.Hit> hits) {
    return hits.stream()
        .anyMatch(
            hit -> hit.theme().id().equals(theme) && hit.rule().strength() == Strength.CERTAIN);
  }

  private static double mixed(double first, double read) {
    double sum = (1 - ENCODER_SHARE) * logOdds(first) + ENCODER_SHARE * logOdds(read);
    return 1 / (1 + Math.exp(-sum));
  }

  private static double logOdds(double probability) {
    return Math.log(Math.max(probability, NEVER) / Math.max(1 - probability, NEVER));
  }
}
