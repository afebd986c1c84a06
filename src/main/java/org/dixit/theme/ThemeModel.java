package org.dixit.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.encoder.ModelFiles;

/**
 * The learned part of the themes: a maximum entropy model of two outcomes a theme, trained with
 * OpenNLP over {@link StatementFeatures}. With two outcomes such a model is a logistic function of
 * the difference of their weights, so one table of weights for all themes is all that is kept. Its
 * card is {@code theme-model.md}. Immutable and thread-safe.
 */
public final class ThemeModel {
  private static final String RESOURCE = "theme-model.tsv";

  private final List<String> themes;
  private final Map<String, float[]> weights;

  /**
   * @param weights for each feature its weight for each of the themes, in their order
   */
  ThemeModel(List<String> themes, Map<String, float[]> weights) {
    this.themes = List.copyOf(themes);
    this.weights = Map.copyOf(weights);
  }

  /** A model that knows no theme, so that rules alone decide. */
  public static ThemeModel none() {
    return new ThemeModel(List.of(), Map.of());
  }

  /** The model that comes with Dixit. */
  public static ThemeModel standard() {
    List<String[]> rows =
        ModelFiles.beside(ThemeModel.class).readLines(RESOURCE).stream()
            .map(line -> line.split("\t", -1))
            .toList();
    String[] header = rows.get(0);
    Map<String, float[]> weights = new HashMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      float[] values = new float[row.length - 1];
      for (int i = 0; i < values.length; i++) {
        values[i] = row[i + 1].isEmpty() ? 0 : Float.parseFloat(row[i + 1]);
      }
      weights.put(row[0], values);
    }
    return new ThemeModel(Arrays.asList(header).subList(1, header.length), weights);
  }

  /** The table of {@code theme-model.tsv}: themes, then features by name. */
  public Stream<String> lines() {
    return Stream.concat(
        Stream.of("feature\t" + String.join("\t", themes)),
        new TreeMap<>(weights)
            .entrySet().stream().map(entry -> entry.getKey() + "\t" + cells(entry.getValue())));
  }

  private static String cells(float[] values) {
    return java.util.stream.IntStream.range(0, values.length)
        .mapToObj(i -> values[i] == 0 ? "" : String.format(Locale.ROOT, "%.3f", values[i]))
        .collect(Collectors.joining("\t"));
  }

  /** The theme that fits an example best; none if the model knows no theme. */
  public Optional<String> likeliest(TrainingExample example) {
    return example.passages().stream()
        .flatMap(passage -> probabilities(passage).entrySet().stream())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** The probability of each theme that the model knows. */
  Map<String, Double> probabilities(Map<String, Float> features) {
    double[] sums = new double[themes.size()];
    features.forEach(
        (feature, value) -> {
          float[] found = weights.get(feature);
          if (found != null) {
            for (int i = 0; i < sums.length; i++) {
              sums[i] += value * found[i];
            }
          }
        });
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      probabilities.put(themes.get(i), 1 / (1 + Math.exp(-sums[i])));
    }
    return probabilities;
  }
}
