package org.dixit.attribution;

import java.util.List;
import org.dixit.encoder.EngineUnavailableException;
import org.dixit.encoder.ModelFiles;
import org.dixit.encoder.Network;
import org.dixit.encoder.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * The encoder network: reads a window of word pieces and answers, for each piece, how well each tag
 * fits it and where its source and its cue are. One for all threads of a JVM; {@link #read} is
 * thread-safe.
 */
final class Encoder {
  private static final String MODEL = "attribution.int8.onnx";

  private static @Nullable Encoder shared;

  private final Network network;

  private Encoder(Network network) {
    this.network = network;
  }

  /**
   * The JVM's encoder, loaded when first asked for.
   *
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or
   *     the model is missing or damaged
   */
  static synchronized Encoder shared() {
    if (shared == null) {
      ModelFiles files = ModelFiles.beside(Encoder.class);
      shared = new Encoder(Network.load(files, MODEL, List.of("tags", "source", "cue")));
    }
    return shared;
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
