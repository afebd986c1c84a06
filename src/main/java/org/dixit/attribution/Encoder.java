package org.dixit.attribution;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoder network: reads a window of word pieces and answers, for each piece, how well each tag
 * fits it and where its source and its cue are. One for all threads of a JVM; {@link #read} is
 * thread-safe and runs on the calling thread alone. Never serialized: each worker loads its own.
 */
final class Encoder {
  private static final String MODEL = "attribution.int8.onnx";
  private static final String INPUT = "input_ids";
  private static final long CLASSIFY = 101;
  private static final long SEPARATE = 102;

  private static @Nullable Encoder shared;

  private final OrtEnvironment environment;
  private final OrtSession session;

  private Encoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * The JVM's encoder, loaded when first asked for.
   *
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or
   *     the model is missing or damaged
   */
  static synchronized Encoder shared() {
    if (shared == null) {
      shared = load();
    }
    return shared;
  }

  private static Encoder load() {
    byte[] model = ModelFiles.read(MODEL);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One article, one thread: the pipeline is parallel over articles.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.set_denormal_as_zero", "1");
      // ONNX Runtime's fused operator takes five times as long as the two that it stands for.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      return new Encoder(environment, environment.createSession(model, options));
    } catch (OrtException e) {
      throw new EngineUnavailableException("ONNX Runtime cannot load " + MODEL, e);
    } catch (LinkageError e) {
      throw new EngineUnavailableException(
          "ONNX Runtime has no native library that runs on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch"),
          e);
    }
  }

  /** Judges the pieces of {@code window}. */
  WindowScores read(WordPieces text, Window window) {
    int[] columns = new int[window.coreEnd() - window.contextBegin()];
    long[] ids = new long[2 * columns.length + 2];
    int size = 0;
    ids[size++] = CLASSIFY;
    for (int i = 0; i < columns.length; i++) {
      int piece = window.contextBegin() + i;
      if (i > 0 && text.paragraph(piece) != text.paragraph(piece - 1)) {
        ids[size++] = SEPARATE;
      }
      columns[i] = size;
      ids[size++] = text.id(piece);
    }
    ids[size++] = SEPARATE;
    return run(window, columns, ids, size);
  }

  private WindowScores run(Window window, int[] columns, long[] ids, int size) {
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(ids, 0, size), new long[] {1, size});
        OrtSession.Result result = session.run(Map.of(INPUT, input))) {
      return new WindowScores(
          window,
          columns,
          size,
          floats(result, "tags"),
          floats(result, "source"),
          floats(result, "cue"));
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on a window of " + size + " pieces", e);
    }
  }

  private static float[] floats(OrtSession.Result result, String output) {
    OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
    float[] values = new float[Math.toIntExact(tensor.getInfo().getNumElements())];
    tensor.getFloatBuffer().get(values);
    return values;
  }
}
