package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import org.dixit.encoder.EngineUnavailableException;
import org.dixit.encoder.WordPieceTokenizer;
import org.dixit.encoder.WordPieces;
import org.dixit.text.AnnotatedText;

/**
 * Finds attributions with a small transformer encoder, fine-tuned on PolNeAR (see {@code
 * attribution-model.md}), that tags content, cue and source and points from content to its cue and
 * source. English only.
 *
 * <p>Thread-safe. All extractors of a JVM share one network a model, loaded when the first one is
 * made; an extractor is cheap, and not serializable: make one where it is used.
 */
public final class EncoderAttributionExtractor implements AttributionExtractor {
  /** So many windows are judged together; longer texts in several goes, to bound the memory. */
  private static final int BLOCK = 32;

  /** In the order in which they build on each other. */
  static final List<Refinement> REFINEMENTS =
      List.of(
          new TranscriptLines(),
          new Bylines(),
          new EmbeddedPosts(),
          new WholeQuotations(),
          new BareQuotations(),
          new Datelines(),
          new WholeSources());

  private final Encoder encoder;
  private final WordPieceTokenizer tokenizer;
  private final Finishing finishing;

  private EncoderAttributionExtractor(
      Encoder encoder, WordPieceTokenizer tokenizer, Finishing finishing) {
    this.encoder = encoder;
    this.tokenizer = tokenizer;
    this.finishing = finishing;
  }

  /**
   * The extractor for English news, with the accurate model.
   *
   * @throws EngineUnavailableException as {@link #english(AttributionModel)} does
   */
  public static EncoderAttributionExtractor english() {
    return english(AttributionModel.ACCURATE);
  }

  /**
   * The extractor for English news.
   *
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or a
   *     model file is missing or damaged
   */
  public static EncoderAttributionExtractor english(AttributionModel model) {
    return new EncoderAttributionExtractor(
        Encoder.shared(model),
        WordPieceTokenizer.english(),
        new Finishing(REFINEMENTS, CueModes.english()));
  }

  @Override
  public List<Attribution> extract(AnnotatedText text) {
    WordPieces pieces = tokenizer.tokenize(text.text());
    List<Window> windows = Window.plan(pieces);
    List<Draft> drafts = new ArrayList<>();
    for (int from = 0; from < windows.size(); from += BLOCK) {
      List<WindowScores> scores =
          windows.subList(from, Math.min(windows.size(), from + BLOCK)).stream()
              .map(window -> encoder.read(pieces, window))
              .toList();
      drafts.addAll(PointerLinker.link(pieces, new TextScores(pieces, scores)));
    }
    return finishing.finish(text, drafts);
  }
}
