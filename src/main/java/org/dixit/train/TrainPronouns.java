package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dixit.speaker.OpenNlpNameFinder;
import org.dixit.speaker.PronounExamples;
import org.dixit.text.OpenNlpTextAnnotator;

/**
 * Learns the weights of pronoun resolution from articles with coreference chains.
 *
 * <p>Usage: {@code TrainPronouns POLNEAR_DIR PRIOR.tsv WEIGHTS.tsv}. A log-linear choice among the
 * candidates of each pronoun, fitted by gradient ascent (AdaGrad); deterministic. The chains are
 * machine-made and lean towards the nearest person, so the weights are held near a prior that a
 * person wrote down.
 */
public final class TrainPronouns {
  private static final int ROUNDS = 300;
  private static final double RATE = 0.3;
  private static final double PENALTY = 0.02;

  private TrainPronouns() {}

  public static void main(String[] args) throws IOException {
    OpenNlpTextAnnotator annotator = OpenNlpTextAnnotator.english();
    PronounExamples collected = new PronounExamples(OpenNlpNameFinder.english());
    SilverArticle.forEach(
        Path.of(args[0]),
        "train",
        article ->
            collected.add(
                annotator.annotate(article.text()), article.attributions(), article::nameBehind));
    List<PronounExamples.Example> examples =
        collected.examples().stream().filter(example -> example.candidates().size() > 1).toList();
    double[] prior = prior(Files.readAllLines(Path.of(args[1])));
    double[] weights = fit(examples, prior);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      lines.add("%s\t%.3f".formatted(PronounExamples.featureNames().get(i), weights[i]));
    }
    Files.write(Path.of(args[2]), lines);
    System.out.printf(
        Locale.ROOT,
        "%d pronouns, right on them: %.1f %%%n",
        examples.size(),
        100.0
            * examples.stream().filter(e -> best(e, weights) == e.right()).count()
            / examples.size());
  }

  private static double[] prior(List<String> lines) {
    List<String> names = PronounExamples.featureNames();
    double[] prior = new double[names.size()];
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> columns = List.of(line.split("\t", -1));
      int feature = names.indexOf(columns.get(0));
      if (feature < 0) {
        throw new IllegalArgumentException("no such feature: " + columns.get(0));
      }
      prior[feature] = Double.parseDouble(columns.get(1));
    }
    return prior;
  }

  private static double[] fit(List<PronounExamples.Example> examples, double[] prior) {
    int n = prior.length;
    double[] weights = prior.clone();
    double[] squares = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[n];
      for (PronounExamples.Example example : examples) {
        addGradient(example, weights, gradient);
      }
      for (int i = 0; i < n; i++) {
        double step = gradient[i] / examples.size() - PENALTY * (weights[i] - prior[i]);
        squares[i] += step * step;
        weights[i] += RATE * step / Math.sqrt(squares[i] + 1e-12);
      }
    }
    return weights;
  }

  private static void addGradient(
      PronounExamples.Example example, double[] weights, double[] gradient) {
    double[] scores = scores(example, weights);
    double most = java.util.Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c] - most);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      double error = (c == example.right() ? 1 : 0) - scores[c] / sum;
      double[] features = example.candidates().get(c);
      for (int i = 0; i < features.length; i++) {
        gradient[i] += error * features[i];
      }
    }
  }

  private static double[] scores(PronounExamples.Example example, double[] weights) {
    double[] scores = new double[example.candidates().size()];
    for (int c = 0; c < scores.length; c++) {
      double[] features = example.candidates().get(c);
      for (int i = 0; i < features.length; i++) {
        scores[c] += weights[i] * features[i];
      }
    }
    return scores;
  }

  private static int best(PronounExamples.Example example, double[] weights) {
    double[] scores = scores(example, weights);
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
