package org.dixit.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.dixit.text.AnnotatedText;
import org.dixit.text.TextAnnotator;

/**
 * Trains a {@link ThemeModel}. Texts are labelled as wholes but judged by the sentence, so a text
 * of several sentences that has a theme gives one example for it: the sentence that a first model
 * finds most likely (multiple-instance learning); the sentences of a text without the theme are all
 * examples against it. Not thread-safe.
 */
public final class ThemeModelTrainer {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final double L2 = 1.0;
  private static final int ITERATIONS = 100;
  private static final float NEGLIGIBLE = 0.01f;

  private final TextAnnotator annotator;
  private final RuleMatcher rules;
  private final StatementFeatures features;
  private final List<String> themes;

  /** A text's sentences, as the model sees them. */
  private record Example(List<Map<String, Float>> sentences, Set<String> themes) {}

  /**
   * @param taxonomy gives the patterns and word classes that the model learns from
   * @param themes the themes to learn; the texts must be judged for all of them
   */
  public ThemeModelTrainer(TextAnnotator annotator, Taxonomy taxonomy, List<String> themes) {
    this.annotator = annotator;
    this.rules = new RuleMatcher(taxonomy);
    this.features = new StatementFeatures(taxonomy.classes());
    this.themes = List.copyOf(themes);
  }

  /** Learns from texts that were judged for every theme. */
  public ThemeModel train(List<LabelledText> texts) {
    List<Example> examples = texts.stream().map(this::example).toList();
    Map<String, float[]> weights = new HashMap<>();
    for (int i = 0; i < themes.size(); i++) {
      String theme = themes.get(i);
      List<Event> first = new ArrayList<>();
      examples.stream()
          .filter(e -> e.sentences().size() == 1 || !e.themes().contains(theme))
          .forEach(e -> addAll(e, theme, first));
      ThemeModel guide = new ThemeModel(List.of(theme), weights(first, 0, 1));
      List<Event> second = new ArrayList<>();
      for (Example example : examples) {
        if (example.themes().contains(theme) && example.sentences().size() > 1) {
          example.sentences().stream()
              .max(Comparator.comparingDouble(s -> guide.probabilities(s).getOrDefault(theme, 0.0)))
              .ifPresent(sentence -> second.add(event(YES, sentence)));
        } else {
          addAll(example, theme, second);
        }
      }
      int column = i;
      weights(second, column, themes.size())
          .forEach(
              (feature, row) ->
                  weights.computeIfAbsent(feature, f -> new float[themes.size()])[column] =
                      row[column]);
    }
    return new ThemeModel(themes, weights);
  }

  private Example example(LabelledText labelled) {
    AnnotatedText text = annotator.annotate(labelled.text());
    List<Map<String, Float>> sentences =
        Passage.sentencesOf(text).stream()
            .map(passage -> features.of(passage, rules.hits(passage)))
            .toList();
    return new Example(sentences, labelled.themes());
  }

  private static void addAll(Example example, String theme, List<Event> events) {
    String outcome = example.themes().contains(theme) ? YES : NO;
    example.sentences().forEach(sentence -> events.add(event(outcome, sentence)));
  }

  private static Event event(String outcome, Map<String, Float> features) {
    String[] names = features.keySet().toArray(new String[0]);
    float[] values = new float[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = features.getOrDefault(names[i], 0f);
    }
    return new Event(outcome, names, values);
  }

  /** The weight of each feature for "yes" over "no", as one column of a table. */
  private static Map<String, float[]> weights(List<Event> events, int column, int columns) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    parameters.put("PrintMessages", false);
    parameters.put(AbstractDataIndexer.SORT_PARAM, false);
    try {
      OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      QNModel model = trainer.trainModel(ITERATIONS, indexer);
      Map<String, float[]> weights = new HashMap<>();
      for (String feature : indexer.getPredLabels()) {
        double yes = logit(model, feature);
        if (Math.abs(yes) > NEGLIGIBLE) {
          float[] row = new float[columns];
          row[column] = (float) yes;
          weights.put(feature, row);
        }
      }
      return weights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a feature of value 1 alone does to the log odds. */
  private static double logit(QNModel model, String feature) {
    double yes = model.eval(new String[] {feature}, new float[] {1})[model.getIndex(YES)];
    return Math.log(yes / (1 - yes));
  }
}
