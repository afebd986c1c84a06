package org.dixit.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.text.AnnotatedText;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.TaxonomyException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks themes as their author would: can the files be read, do the examples get their theme, do
 * the near misses stay without it. Thread-safe.
 */
public final class TaxonomyCheck {
  private final TextAnnotator annotator;

  public TaxonomyCheck(TextAnnotator annotator) {
    this.annotator = annotator;
  }

  /**
   * What is wrong with the themes in {@code folder}; none if all is well.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Problem> problems(Path folder) throws IOException {
    try {
      return samplesThatFail(Taxonomy.load(folder));
    } catch (TaxonomyException e) {
      return e.problems();
    }
  }

  /** The examples without their theme and the near misses with it. */
  public List<Problem> samplesThatFail(Taxonomy taxonomy) {
    TaxonomyThemeTagger tagger = TaxonomyThemeTagger.of(taxonomy);
    List<Problem> problems = new ArrayList<>();
    for (Theme theme : taxonomy.themes()) {
      for (Theme.Sample example : theme.examples()) {
        if (evidence(tagger, theme, example) == null) {
          problems.add(
              problem(
                  example,
                  theme.id() + " is not found in its example; add a pattern or a cue for it"));
        }
      }
      for (Theme.Sample nearMiss : theme.nearMisses()) {
        List<String> evidence = evidence(tagger, theme, nearMiss);
        if (evidence != null) {
          problems.add(
              problem(
                  nearMiss,
                  theme.id()
                      + " is found in its near miss, because of "
                      + String.join("; ", evidence)
                      + "; make that narrower or add a pattern to \"not\""));
        }
      }
    }
    return problems;
  }

  private static Problem problem(Theme.Sample sample, String message) {
    return new Problem(sample.file(), sample.line(), message + ": \"" + sample.sentence() + "\"");
  }

  /** Why the sentence has the theme; null if it has not. */
  private @Nullable List<String> evidence(
      TaxonomyThemeTagger tagger, Theme theme, Theme.Sample sample) {
    AnnotatedText text = annotator.annotate(sample.sentence());
    return tagger.tag(text, QuotationExplainer.whole(text)).themes().stream()
        .filter(score -> score.theme().equals(theme.id()))
        .map(ThemeScore::evidence)
        .findFirst()
        .orElse(null);
  }
}
