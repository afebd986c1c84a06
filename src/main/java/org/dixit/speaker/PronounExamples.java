package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Collects training examples from the pronouns that are sources: works through articles as the
 * resolver does, with the right person given. Not thread-safe.
 */
public final class PronounExamples {
  /**
   * One pronoun.
   *
   * @param candidates the features of each person it may mean
   * @param right the index of the one it means
   */
  public record Example(List<double[]> candidates, int right) {}

  private final NameFinder names;
  private final List<Example> examples = new ArrayList<>();

  public PronounExamples(NameFinder names) {
    this.names = names;
  }

  /** The names of the features, in their order. */
  public static List<String> featureNames() {
    return PronounFeatures.NAMES;
  }

  public List<Example> examples() {
    return examples;
  }

  /**
   * Adds the examples of one article.
   *
   * @param antecedents the name behind a pronoun, null where it is not known
   */
  public void add(
      AnnotatedText text,
      List<Attribution> attributions,
      Function<Span, @Nullable String> antecedents) {
    Words words = new Words(text);
    Cast cast = new CastBuilder(text, words).build(names.find(text), List.of());
    Set<Integer> sources =
        attributions.stream()
            .map(Attribution::source)
            .filter(Objects::nonNull)
            .map(Span::begin)
            .collect(Collectors.toSet());
    PronounChooser chooser =
        (pronoun, persons, features) ->
            choose(
                antecedents.apply(pronoun), persons, features, sources.contains(pronoun.begin()));
    new ArticleResolution(text, words, cast, chooser).resolve(attributions);
  }

  private double[] choose(
      @Nullable String antecedent, List<Entity> persons, List<double[]> features, boolean source) {
    double[] probabilities = new double[persons.size()];
    if (antecedent == null) {
      probabilities[0] = 1;
      return probabilities;
    }
    String wanted = PersonName.last(PersonName.words(antecedent));
    for (int i = 0; i < persons.size(); i++) {
      if (PersonName.last(PersonName.words(persons.get(i).name())).equals(wanted)) {
        if (source) {
          examples.add(new Example(List.copyOf(features), i));
        }
        probabilities[i] = 1;
        return probabilities;
      }
    }
    probabilities[0] = 1;
    return probabilities;
  }
}
