package org.dixit.theme;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for one theme in one quotation. The pieces of evidence in a sentence are joined as if
 * they were independent (noisy or), then weighed against the model's probability as the theme's
 * file says, unless a certain pattern decides; the quotation's score is that of its best sentence.
 * Not thread-safe.
 */
final class ThemeEvidence {
  private static final int MOST_SHOWN = 6;
  private static final double WORTH_SHOWING = 0.25;

  private final Theme theme;
  private final Set<String> reasons = new LinkedHashSet<>();
  private double score;
  private @Nullable String target;

  ThemeEvidence(Theme theme) {
    this.theme = theme;
  }

  Theme theme() {
    return theme;
  }

  /** Whether the score is enough. */
  boolean holds() {
    return score > 0 && score >= theme.threshold();
  }

  /** 0 to 1. */
  double score() {
    return score;
  }

  /** Who is accused, asked or warned, if a pattern told. */
  @Nullable String target() {
    return target;
  }

  /**
   * Takes one sentence into account.
   *
   * @param hits what was found in it, for all themes
   * @param model the model's probability, or null if it does not know the theme
   */
  void addSentence(Passage passage, List<RuleMatcher.Hit> hits, @Nullable Double model) {
    double against = 1;
    double certain = 0;
    Set<WordPattern> seen = new HashSet<>();
    for (RuleMatcher.Hit hit : hits) {
      if (!hit.theme().id().equals(theme.id())) {
        continue;
      }
      if (seen.add(hit.rule().pattern())) {
        double probability = hit.rule().strength().probability();
        against *= 1 - probability;
        if (hit.rule().strength() == Strength.CERTAIN) {
          certain = probability;
        }
      }
      reasons.add(reason(passage, hit));
      Span found = hit.match().target();
      if (target == null && found != null && TargetFinder.names(passage, found)) {
        target = passage.quote(found.begin(), found.end());
      }
    }
    double byRules = 1 - against;
    double weight = theme.modelWeight();
    double mixed = model == null ? byRules : weight * model + (1 - weight) * byRules;
    score = Math.max(score, Math.max(certain, mixed));
    if (model != null && model >= WORTH_SHOWING) {
      reasons.add(String.format(Locale.ROOT, "model: %.2f", model));
    }
  }

  private static String reason(Passage passage, RuleMatcher.Hit hit) {
    Span words = hit.match().words();
    String quoted = passage.quote(words.begin(), words.end());
    return hit.rule().cue()
        ? "cue: " + quoted
        : "pattern: " + hit.rule().pattern().source() + " in \"" + quoted + "\"";
  }

  ThemeScore toScore() {
    return new ThemeScore(theme.id(), score, reasons.stream().limit(MOST_SHOWN).toList());
  }
}
