package org.dixit.speaker;

import java.util.List;
import org.dixit.text.Span;

/** Weighs the persons that a pronoun may mean. */
interface PronounChooser {
  /**
   * @param persons at least one, the most recently mentioned first
   * @param features of each person, see {@link PronounFeatures}
   * @return the probability of each person
   */
  double[] probabilities(Span pronoun, List<Entity> persons, List<double[]> features);
}
