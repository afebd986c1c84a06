package org.dixit.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.encoder.EngineUnavailableException;
import org.dixit.encoder.ModelFiles;
import org.dixit.encoder.Network;
import org.dixit.encoder.WordPieceTokenizer;
import org.dixit.encoder.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * A small transformer encoder that reads a sentence and tells the probability of each theme it has
 * learned (see {@code theme-encoder.md}). One for all threads of a JVM; thread-safe.
 */
final class ThemeEncoder {
  private static final String MODEL = "themes.int8.onnx";
  private static final String OUTPUT = "themes";
  private static final List<String> THEMES =
      List.of("call_for_help", "warning_of_spread", "accusation");

  /** Pieces; what it learned from was cut there too. */
  private static final int LONGEST = 160;

  private static @Nullable ThemeEncoder shared;

  private final Network network;
  private final WordPieceTokenizer tokenizer;

  private ThemeEncoder(Network network, WordPieceTokenizer tokenizer) {
    this.network = network;
    this.tokenizer = tokenizer;
  }

  /**
   * The JVM's encoder, loaded when first asked for.
   *
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or
   *     the model is missing or damaged
   */
  static synchronized ThemeEncoder shared() {
    if (shared == null) {
      ModelFiles files = ModelFiles.beside(ThemeEncoder.class);
      shared =
          new ThemeEncoder(
              Network.load(files, MODEL, List.of(OUTPUT)), WordPieceTokenizer.english());
    }
    return shared;
  }

  /** The probability of each theme in a sentence. */
  Map<String, Double> probabilities(String sentence) {
    WordPieces pieces = tokenizer.tokenize(sentence);
    int size = Math.min(LONGEST, pieces.size());
    long[] ids = new long[size + 2];
    ids[0] = Network.CLASSIFY;
    for (int i = 0; i < size; i++) {
      ids[i + 1] = pieces.id(i);
    }
    ids[size + 1] = Network.SEPARATE;
    float[] scores = network.run(ids, ids.length).get(0);
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      probabilities.put(THEMES.get(i), 1 / (1 + Math.exp(-scores[i])));
    }
    return probabilities;
  }
}
