package org.dixit.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributions with a small transformer encoder, fine-tuned on PolNeAR (see {@code
 * attribution-model.md}), that tags content, cue and source and points from content to its cue and
 * source. English only.
 *
 * <p>Thread-safe. All extractors of a JVM share one network, loaded when the first one is made; an
 * extractor is cheap, and not serializable: make one where it is used.
 */
public final class EncoderAttributionExtractor implements AttributionExtractor {
  /** So many windows are judged together; longer texts in several goes, to bound the memory. */
  private static final int BLOCK = 32;

  private final Encoder encoder;
  private final WordPieceTokenizer tokenizer;
  private final CueModes modes;

  private EncoderAttributionExtractor(
      Encoder encoder, WordPieceTokenizer tokenizer, CueModes modes) {
    this.encoder = encoder;
    this.tokenizer = tokenizer;
    this.modes = modes;
  }

  /**
   * The extractor for English news.
   *
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or a
   *     model file is missing or damaged
   */
  public static EncoderAttributionExtractor english() {
    return new EncoderAttributionExtractor(
        Encoder.shared(),
        new WordPieceTokenizer(ModelFiles.readLines("vocab.txt")),
        CueModes.english());
  }

  @Override
  public List<Attribution> extract(AnnotatedText annotated) {
    String text = annotated.text();
    WordPieces pieces = tokenizer.tokenize(text);
    QuotationMarks marks = QuotationMarks.of(text);
    List<Window> windows = Window.plan(pieces);
    List<Attribution> found = new ArrayList<>();
    for (int from = 0; from < windows.size(); from += BLOCK) {
      List<WindowScores> scores =
          windows.subList(from, Math.min(windows.size(), from + BLOCK)).stream()
              .map(window -> encoder.read(pieces, window))
              .toList();
      for (Link link : PointerLinker.link(pieces, new TextScores(pieces, scores))) {
        Attribution attribution = attribution(text, pieces, marks, link);
        if (attribution != null) {
          found.add(attribution);
        }
      }
    }
    found.sort(Comparator.comparing(Attribution::extent));
    return found;
  }

  private @Nullable Attribution attribution(
      String text, WordPieces pieces, QuotationMarks marks, Link link) {
    List<Span> content =
        link.content().stream()
            .map(words -> marks.trim(characters(pieces, words)))
            .filter(span -> span.length() > 0)
            .toList();
    if (content.isEmpty()) {
      return null;
    }
    Span cue = link.cue() == null ? null : characters(pieces, link.cue());
    Span source = link.source() == null ? null : characters(pieces, link.source());
    QuotationType type = marks.typeOf(content);
    AttributionMode mode = modes.of(cue == null ? null : cue.in(text), type);
    return new Attribution(content, cue, source, type, mode, link.confidence());
  }

  private static Span characters(WordPieces pieces, Span words) {
    return new Span(pieces.wordBegin(words.begin()), pieces.wordEnd(words.end() - 1));
  }
}
