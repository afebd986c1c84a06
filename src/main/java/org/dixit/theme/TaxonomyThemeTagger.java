package org.dixit.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells a quotation's themes by the rules of a taxonomy and by a learned model, sentence by
 * sentence; a quotation has what one of its sentences has. Immutable and thread-safe.
 */
public final class TaxonomyThemeTagger implements ThemeTagger {
  private final Taxonomy taxonomy;
  private final RuleMatcher rules;
  private final StatementFeatures features;
  private final ThemeModel model;
  private final TopicFinder topics;

  private TaxonomyThemeTagger(Taxonomy taxonomy, ThemeModel model, TopicFinder topics) {
    this.taxonomy = taxonomy;
    this.rules = new RuleMatcher(taxonomy);
    this.features = new StatementFeatures(taxonomy.classes());
    this.model = model;
    this.topics = topics;
  }

  /** A tagger with the themes and the model that come with Dixit. */
  public static TaxonomyThemeTagger standard() {
    return of(Taxonomy.standard());
  }

  /** A tagger with these themes; the model that comes with Dixit helps where it knows the theme. */
  public static TaxonomyThemeTagger of(Taxonomy taxonomy) {
    return of(taxonomy, ThemeModel.standard());
  }

  /** A tagger with these themes and this model. */
  public static TaxonomyThemeTagger of(Taxonomy taxonomy, ThemeModel model) {
    return new TaxonomyThemeTagger(taxonomy, model, TopicFinder.standard());
  }

  @Override
  public QuotationThemes tag(AnnotatedText text, Attribution attribution) {
    List<ThemeEvidence> found = weigh(text, attribution);
    List<ThemeScore> themes =
        found.stream()
            .filter(ThemeEvidence::holds)
            .sorted(Comparator.comparingDouble(ThemeEvidence::score).reversed())
            .map(ThemeEvidence::toScore)
            .toList();
    return new QuotationThemes(themes, targetOf(found), topics.find(text, attribution.content()));
  }

  /** What speaks for each theme, the unlikely ones too, in the taxonomy's order. */
  List<ThemeEvidence> weigh(AnnotatedText text, Attribution attribution) {
    List<ThemeEvidence> found = taxonomy.themes().stream().map(ThemeEvidence::new).toList();
    for (Passage passage : Passage.of(text, attribution)) {
      List<RuleMatcher.Hit> hits = rules.hits(passage);
      Map<String, Double> probabilities = model.probabilities(features.of(passage, hits));
      found.forEach(
          evidence ->
              evidence.addSentence(passage, hits, probabilities.get(evidence.theme().id())));
    }
    return found;
  }

  private static @Nullable String targetOf(List<ThemeEvidence> found) {
    return found.stream()
        .filter(evidence -> evidence.holds() && evidence.target() != null)
        .max(Comparator.comparingDouble(ThemeEvidence::score))
        .map(ThemeEvidence::target)
        .orElse(null);
  }
}
