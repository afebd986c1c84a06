package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Learns OpenNLP's maximum entropy model with FTRL-Proximal (McMahan et al., "Ad Click Prediction:
 * a View from the Trenches", KDD 2013): a handful of passes where OpenNLP's batch trainers need a
 * hundred, and most weights end at nought, which keeps the model small. Seeded, so equal events
 * give equal models.
 */
final class LogisticTrainer {
  private static final double ALPHA = 0.15;
  private static final double BETA = 1;
  private static final double L1 = 0.6;
  private static final double L2 = 1;

  /** Weights are kept in steps of this: the model file compresses well and decides the same. */
  private static final double STEP = 1.0 / 64;

  private final List<String> outcomes;
  private final Map<String, Integer> features = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final float[] z;
  private final float[] n;

  private LogisticTrainer(List<Event> events, int cutoff) {
    outcomes = events.stream().map(Event::getOutcome).distinct().toList();
    Map<String, Integer> counts = new HashMap<>();
    for (Event event : events) {
      for (CharSequence feature : event.getContext()) {
        if (counts.merge(feature.toString(), 1, Integer::sum) == cutoff) {
          features.put(feature.toString(), names.size());
          names.add(feature.toString());
        }
      }
    }
    z = new float[names.size() * outcomes.size()];
    n = new float[z.length];
  }

  /**
   * @param cutoff features seen less often are left out
   * @param passes how often to go over all events
   */
  static MaxentModel train(List<Event> events, int cutoff, int passes) {
    LogisticTrainer trainer = new LogisticTrainer(events, cutoff);
    List<int[]> contexts = new ArrayList<>();
    int[] truth = new int[events.size()];
    List<Integer> order = new ArrayList<>();
    for (int e = 0; e < truth.length; e++) {
      contexts.add(trainer.indexed(events.get(e)));
      truth[e] = trainer.outcomes.indexOf(events.get(e).getOutcome());
      order.add(e);
    }
    Random random = new Random(42);
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(order, random);
      for (int e : order) {
        trainer.learn(contexts.get(e), truth[e]);
      }
    }
    return trainer.model();
  }

  private int[] indexed(Event event) {
    return Arrays.stream(event.getContext())
        .map(feature -> features.get(feature.toString()))
        .filter(Objects::nonNull)
        .mapToInt(index -> index * outcomes.size())
        .toArray();
  }

  private void learn(int[] context, int truth) {
    int count = outcomes.size();
    double[] scores = new double[count];
    double[] weights = new double[context.length * count];
    for (int k = 0; k < context.length; k++) {
      for (int o = 0; o < count; o++) {
        double weight = weight(context[k] + o);
        weights[k * count + o] = weight;
        scores[o] += weight;
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int o = 0; o < count; o++) {
      scores[o] = StrictMath.exp(scores[o] - most);
      sum += scores[o];
    }
    for (int o = 0; o < count; o++) {
      double gradient = scores[o] / sum - (o == truth ? 1 : 0);
      if (Math.abs(gradient) < 1e-4) {
        continue;
      }
      for (int k = 0; k < context.length; k++) {
        int i = context[k] + o;
        double before = n[i];
        double after = before + gradient * gradient;
        double sigma = (Math.sqrt(after) - Math.sqrt(before)) / ALPHA;
        z[i] += (float) (gradient - sigma * weights[k * count + o]);
        n[i] = (float) after;
      }
    }
  }

  private double weight(int i) {
    double value = z[i];
    if (Math.abs(value) <= L1) {
      return 0;
    }
    return (Math.signum(value) * L1 - value) / ((BETA + Math.sqrt(n[i])) / ALPHA + L2);
  }

  private MaxentModel model() {
    int count = outcomes.size();
    List<String> kept = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (int f = 0; f < names.size(); f++) {
      int[] present = new int[count];
      double[] weights = new double[count];
      int size = 0;
      for (int o = 0; o < count; o++) {
        double weight = Math.rint(weight(f * count + o) / STEP) * STEP;
        if (weight != 0) {
          present[size] = o;
          weights[size++] = weight;
        }
      }
      if (size > 0) {
        kept.add(names.get(f));
        contexts.add(new Context(Arrays.copyOf(present, size), Arrays.copyOf(weights, size)));
      }
    }
    return new GISModel(
        contexts.toArray(Context[]::new),
        kept.toArray(String[]::new),
        outcomes.toArray(String[]::new));
  }
}
