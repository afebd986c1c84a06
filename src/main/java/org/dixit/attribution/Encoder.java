package org.dixit.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dixit.encoder.EngineUnavailableException;
import org.dixit.encoder.ModelFiles;
import org.dixit.encoder.Network;
import org.dixit.encoder.WordPieces;

/**
 * The encoder network: reads a window of word pieces and answers, for each piece, how well each tag
 * fits it and where its source and its cue are. One a model for all threads of a JVM; {@link #read}
 * is thread-safe.
 */
final class Encoder {
  private static final Map<AttributionModel, Encoder> SHARED =
      new EnumMap<>(AttributionModel.class);

  private final Network network;

  private Encoder(Network network) {
    this.network = network;
  }

  /**
   * The JVM's encoder of a model, loaded when first asked for.
   *
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or
   *     the model is missing or damaged
   */
  static synchronized Encoder shared(AttributionModel model) {
    return SHARED.computeIfAbsent(model, Encoder::load);
  }

  private static Encoder load(AttributionModel model) {
    ModelFiles files = ModelFiles.beside(Encoder.class);
    return new Encoder(Network.load(files, model.file(), List.of("tags", "source", "cue")));
  }

  /** Judges the pieces of {@code window}. */
  WindowScores read(WordPieces text, Window window) {
    int[] columns = new int[window.coreEnd() - window.contextBegin()];
    long[] ids = new long[2 * columns.length + 2];
    int size = 0;
    ids[size++] = Network.CLASSIFY;
    for (int i = 0; i < columns.length; i++) {
      int piece = window.contextBegin() + i;
      if (i > 0 && text.paragraph(piece) != text.paragraph(piece - 1)) {
        ids[size++] = Network.SEPARATE;
      }
      columns[i] = size;
      ids[size++] = text.id(piece);
    }
    ids[size++] = Network.SEPARATE;
    List<float[]> scores = network.run(ids, size);
    return new WindowScores(window, columns, size, scores.get(0), scores.get(1), scores.get(2));
  }
}
