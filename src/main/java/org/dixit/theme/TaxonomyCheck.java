package org.dixit.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.AnnotatedText;
import org.dixit.text.TextAnnotator;

/**
 * Checks a folder of themes as its author would: can it be read, do the examples get their theme,
 * do the near misses stay without it. Thread-safe.
 */
public final class TaxonomyCheck {
  private final TextAnnotator annotator;

  public TaxonomyCheck(TextAnnotator annotator) {
    this.annotator = annotator;
  }

  /**
   * What is wrong with the themes in {@code folder}, a line each; none if all is well.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<String> problems(Path folder) throws IOException {
    try {
      return examplesThatFail(Taxonomy.load(folder));
    } catch (TaxonomyException e) {
      return e.problems().stream().map(TaxonomyException.Problem::toString).toList();
    }
  }

  /** The examples without their theme and the near misses with it, a line each. */
  public List<String> examplesThatFail(Taxonomy taxonomy) {
    TaxonomyThemeTagger tagger = TaxonomyThemeTagger.of(taxonomy);
    List<String> problems = new ArrayList<>();
    for (Theme theme : taxonomy.themes()) {
      for (String example : theme.examples()) {
        if (!has(tagger, theme, example)) {
          problems.add(
              theme.id() + ": not found in its example \"" + example + "\"; add a pattern for it");
        }
      }
      for (String nearMiss : theme.nearMisses()) {
        if (has(tagger, theme, nearMiss)) {
          problems.add(
              theme.id()
                  + ": found in its near miss \""
                  + nearMiss
                  + "\"; make a pattern narrower or add one to \"not\"");
        }
      }
    }
    return problems;
  }

  private boolean has(TaxonomyThemeTagger tagger, Theme theme, String sentence) {
    AnnotatedText text = annotator.annotate(sentence);
    Attribution whole =
        new Attribution(
            text.sentences(), null, null, QuotationType.INDIRECT, AttributionMode.VOICED, 1);
    return tagger.tag(text, whole).themes().stream()
        .anyMatch(score -> score.theme().equals(theme.id()));
  }
}
