package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dixit.text.Span;

/**
 * Scores who a pronoun means: a log-linear choice among the persons of the article (Denis and
 * Baldridge 2007, "A ranking approach to pronoun resolution"). The weights come from a data file
 * beside its card. Immutable, thread-safe.
 */
final class PronounModel implements PronounChooser {
  private static final PronounModel ENGLISH = load();
  private final double[] weights;

  PronounModel(double[] weights) {
    this.weights = weights.clone();
  }

  static PronounModel english() {
    return ENGLISH;
  }

  private static PronounModel load() {
    var byName =
        WordList.lines("pronoun-weights.tsv").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toMap(c -> c[0], c -> Double.parseDouble(c[1])));
    if (!PronounFeatures.NAMES.containsAll(byName.keySet())) {
      throw new IllegalStateException("pronoun-weights.tsv weighs features that do not exist");
    }
    double[] weights = new double[PronounFeatures.NAMES.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = byName.getOrDefault(PronounFeatures.NAMES.get(i), 0.0);
    }
    return new PronounModel(weights);
  }

  @Override
  public double[] probabilities(Span pronoun, List<Entity> persons, List<double[]> candidates) {
    List<Double> scores = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (double[] features : candidates) {
      double score = 0;
      for (int i = 0; i < features.length; i++) {
        score += weights[i] * features[i];
      }
      scores.add(score);
      best = Math.max(best, score);
    }
    double[] result = new double[scores.size()];
    double sum = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.exp(scores.get(i) - best);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}
