package org.dixit.theme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionExtractor;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * Explains in plain words what is found in a text and why: each attribution with its source and
 * cue, its themes with score and evidence, target and topics. Thread-safe if its parts are.
 */
public final class QuotationExplainer {
  private final TextAnnotator annotator;
  private final AttributionExtractor extractor;
  private final ThemeTagger tagger;

  public QuotationExplainer(
      TextAnnotator annotator, AttributionExtractor extractor, ThemeTagger tagger) {
    this.annotator = annotator;
    this.extractor = extractor;
    this.tagger = tagger;
  }

  /**
   * The explanation, some lines an attribution. A text without attributions is explained as if all
   * of it were one quotation, so that a theme's author can try a bare sentence.
   */
  public String explain(String text) {
    AnnotatedText annotated = annotator.annotate(text);
    if (annotated.sentences().isEmpty()) {
      return "Nothing to explain: the text is empty.\n";
    }
    List<Attribution> attributions = extractor.extract(annotated);
    if (attributions.isEmpty()) {
      return "No attribution found; the whole text is judged as one quotation.\n"
          + explain(annotated, whole(annotated));
    }
    return attributions.stream()
        .map(attribution -> explain(annotated, attribution))
        .collect(Collectors.joining("\n"));
  }

  /** All of a text as one quotation of nobody. */
  static Attribution whole(AnnotatedText text) {
    return new Attribution(
        text.sentences(), null, null, QuotationType.INDIRECT, AttributionMode.VOICED, 1);
  }

  private String explain(AnnotatedText text, Attribution attribution) {
    QuotationThemes found = tagger.tag(text, attribution);
    StringBuilder lines = new StringBuilder();
    String content =
        attribution.content().stream()
            .map(span -> span.in(text.text()))
            .collect(Collectors.joining(" ... "));
    line(lines, "content", content);
    line(lines, "source", in(text, attribution.source()));
    line(lines, "cue", in(text, attribution.cue()));
    line(
        lines,
        "kind",
        String.format(
            Locale.ROOT,
            "%s, confidence %.2f",
            attribution.type().name().toLowerCase(Locale.ROOT),
            attribution.confidence()));
    if (found.themes().isEmpty()) {
      line(lines, "themes", "none");
    }
    for (ThemeScore theme : found.themes()) {
      line(lines, "theme", String.format(Locale.ROOT, "%s %.2f", theme.theme(), theme.score()));
      theme.evidence().forEach(reason -> lines.append("    because  ").append(reason).append('\n'));
    }
    line(lines, "target", found.target());
    line(lines, "topics", found.topics().isEmpty() ? null : String.join(", ", found.topics()));
    return lines.toString();
  }

  private static @Nullable String in(AnnotatedText text, @Nullable Span span) {
    return span == null ? null : span.in(text.text());
  }

  private static void line(StringBuilder lines, String name, @Nullable String value) {
    if (value != null) {
      lines.append(String.format(Locale.ROOT, "%-8s %s\n", name, value.replace('\n', ' ')));
    }
  }
}
