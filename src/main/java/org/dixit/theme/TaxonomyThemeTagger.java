package org.dixit.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dixit.attribution.Attribution;
import org.dixit.encoder.ModelFiles;
import org.dixit.text.AnnotatedText;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * Tells a quotation's themes by the rules of a taxonomy and by learned models, sentence by
 * sentence; a quotation has what one of its sentences has. Immutable and thread-safe.
 */
public final class TaxonomyThemeTagger implements ThemeTagger {
  private final Taxonomy taxonomy;
  private final RuleMatcher rules;
  private final LearnedThemes learned;
  private final TopicFinder topics;

  private TaxonomyThemeTagger(Taxonomy taxonomy, ThemeModel model, TopicFinder topics) {
    this.taxonomy = taxonomy;
    this.rules = new RuleMatcher(taxonomy);
    this.learned = new LearnedThemes(model, new StatementFeatures(taxonomy.classes()));
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

  /** A tagger with these themes and this model in the place of Dixit's first one. */
  public static TaxonomyThemeTagger of(Taxonomy taxonomy, ThemeModel model) {
    return new TaxonomyThemeTagger(taxonomy, model, TopicFinder.standard());
  }

  /** The same for the same learned models, another for others. */
  public static String modelHash() {
    return ContentId.of(ModelFiles.beside(TaxonomyThemeTagger.class).checksums());
  }

  @Override
  public QuotationThemes tag(AnnotatedText text, Attribution attribution) {
    List<Passage> passages = Passage.of(text, attribution);
    List<ThemeEvidence> found = weigh(passages);
    List<ThemeScore> themes =
        found.stream()
            .filter(ThemeEvidence::holds)
            .sorted(Comparator.comparingDouble(ThemeEvidence::score).reversed())
            .map(ThemeEvidence::toScore)
            .toList();
    return new QuotationThemes(
        themes, targetOf(found, passages), topics.find(text, attribution.content()));
  }

  /** What speaks for each theme, the unlikely ones too, in the taxonomy's order. */
  private List<ThemeEvidence> weigh(List<Passage> passages) {
    List<ThemeEvidence> found = taxonomy.themes().stream().map(ThemeEvidence::new).toList();
    for (Passage passage : passages) {
      List<RuleMatcher.Hit> hits = rules.hits(passage);
      Map<String, Double> probabilities = learned.probabilities(passage, hits);
      found.forEach(
          evidence ->
              evidence.addSentence(passage, hits, probabilities.get(evidence.theme().id())));
    }
    return found;
  }

  /** The target of the likeliest theme that has one. */
  private static @Nullable String targetOf(List<ThemeEvidence> found, List<Passage> passages) {
    return found.stream()
        .filter(ThemeEvidence::holds)
        .sorted(Comparator.comparingDouble(ThemeEvidence::score).reversed())
        .map(evidence -> targetOf(evidence, passages))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String targetOf(ThemeEvidence evidence, List<Passage> passages) {
    String target = TargetFinder.find(evidence.theme(), passages);
    return target == null ? evidence.target() : target;
  }
}
