package org.dixit.train;

import java.util.List;
import java.util.Set;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionExtractor;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.LabelledText;

/** Annotates labelled texts and finds their attributions. Thread-safe. */
public final class LabelledArticles {
  private final TextAnnotator annotator = OpenNlpTextAnnotator.english();
  private final AttributionExtractor extractor = EncoderAttributionExtractor.english();

  /** A labelled text, read. */
  public record LabelledArticle(
      AnnotatedText text, List<Attribution> attributions, Set<String> themes) {}

  /** Reads one text. */
  public LabelledArticle read(LabelledText labelled) {
    AnnotatedText text = annotator.annotate(labelled.text());
    return new LabelledArticle(text, extractor.extract(text), labelled.themes());
  }
}
