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
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;

/**
 * Trains a {@link ThemeModel}. Texts are labelled as wholes but judged by the sentence, so a text
 * of several sentences that has a theme gives one example for it: the sentence that a first model
 * finds most likely (multiple-instance learning); the sentences of a text without the theme are all
 * examples against it. Immutable and thread-safe.
 */
public final class ThemeModelTrainer {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final double L2 = 3.0;
  private static final int ITERATIONS = 80;
  private static final float NEGLIGIBLE = 0.02f;

  private final RuleMatcher rules;
  private final StatementFeatures features;
  private final List<String> themes;

  /**
   * @param taxonomy gives the patterns and word classes that the model learns from
   * @param themes the themes to learn; the texts must be judged for all of them
   */
  public ThemeModelTrainer(Taxonomy taxonomy, List<String> themes) {
    this.rules = new RuleMatcher(taxonomy);
    this.features = new StatementFeatures(taxonomy.classes());
    this.themes = List.copyOf(themes);
  }

  /**
   * Reads a text for training.
   *
   * @param attributions the text's attributions; without any, all its sentences are read
   * @param labels the themes that a person gave it
   */
  public TrainingExample example(
      AnnotatedText text, List<Attribution> attributions, Set<String> labels) {
    List<Passage> passages =
        attributions.isEmpty()
            ? Passage.sentencesOf(text)
            : attributions.stream().flatMap(a -> Passage.of(text, a).stream()).toList();
    return new TrainingExample(
        passages.stream().map(passage -> features.of(passage, rules.hits(passage))).toList(),
        labels);
  }

  /** Learns from examples that were judged for every theme. */
  public ThemeModel train(List<TrainingExample> examples) {
    Map<String, float[]> weights = new HashMap<>();
    for (int column = 0; column < themes.size(); column++) {
      int theme = column;
      weights(events(examples, themes.get(column)))
          .forEach(
              (feature, weight) ->
                  weights.computeIfAbsent(feature, f -> new float[themes.size()])[theme] = weight);
    }
    return new ThemeModel(themes, weights);
  }

  private static List<Event> events(List<TrainingExample> examples, String theme) {
    List<Event> events = new ArrayList<>();
    List<TrainingExample> undecided = new ArrayList<>();
    for (TrainingExample example : examples) {
      if (example.has(theme) && example.passages().size() > 1) {
        undecided.add(example);
      } else {
        String outcome = example.has(theme) ? YES : NO;
        example.passages().forEach(passage -> events.add(event(outcome, passage)));
      }
    }
    Map<String, float[]> column = new HashMap<>();
    weights(events).forEach((feature, weight) -> column.put(feature, new float[] {weight}));
    ThemeModel guide = new ThemeModel(List.of(theme), column);
    for (TrainingExample example : undecided) {
      example.passages().stream()
          .max(Comparator.comparingDouble(p -> guide.probabilities(p).getOrDefault(theme, 0.0)))
          .ifPresent(passage -> events.add(event(YES, passage)));
    }
    return events;
  }

  private static Event event(String outcome, Map<String, Float> features) {
    String[] names = features.keySet().toArray(new String[0]);
    float[] values = new float[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = features.getOrDefault(names[i], 0f);
    }
    return new Event(outcome, names, values);
  }

  /** The weight of each feature for "yes" over "no". */
  private static Map<String, Float> weights(List<Event> events) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    try {
      OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      QNModel model = trainer.trainModel(ITERATIONS, indexer);
      Map<String, Float> weights = new HashMap<>();
      for (String feature : indexer.getPredLabels()) {
        float weight = logOdds(model, feature);
        if (Math.abs(weight) > NEGLIGIBLE) {
          weights.put(feature, weight);
        }
      }
      return weights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a feature of value 1 alone does to the log odds. */
  private static float logOdds(QNModel model, String feature) {
    double yes = model.eval(new String[] {feature}, new float[] {1})[model.getIndex(YES)];
    return (float) Math.log(yes / (1 - yes));
  }
}
