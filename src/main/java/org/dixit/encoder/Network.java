package org.dixit.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * A transformer encoder in ONNX that reads one row of word pieces at a time. {@link #run} is
 * thread-safe and runs on the calling thread alone. Not serializable: each worker loads its own.
 */
public final class Network {
  /** The piece that each row begins with. */
  public static final long CLASSIFY = 101;

  /** The piece that ends a row, and parts it. */
  public static final long SEPARATE = 102;

  private static final String INPUT = "input_ids";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<String> outputs;

  private Network(OrtEnvironment environment, OrtSession session, List<String> outputs) {
    this.environment = environment;
    this.session = session;
    this.outputs = outputs;
  }

  /**
   * Loads a network.
   *
   * @param outputs what to ask it for, in this order
   * @throws EngineUnavailableException if ONNX Runtime has no native library for this machine, or
   *     the model is missing or damaged
   */
  public static Network load(ModelFiles files, String name, List<String> outputs) {
    byte[] model = files.read(name);
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
      return new Network(
          environment, environment.createSession(model, options), List.copyOf(outputs));
    } catch (OrtException e) {
      throw new EngineUnavailableException("ONNX Runtime cannot load " + name, e);
    } catch (LinkageError e) {
      throw new EngineUnavailableException(
          "ONNX Runtime has no native library that runs on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch"),
          e);
    }
  }

  /**
   * Reads the first {@code size} pieces of {@code ids}.
   *
   * @return the values of each output that was asked for, in that order, each as the network lays
   *     it out
   */
  public List<float[]> run(long[] ids, int size) {
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(ids, 0, size), new long[] {1, size});
        OrtSession.Result result = session.run(Map.of(INPUT, input))) {
      return outputs.stream().map(output -> floats(result, output)).toList();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on " + size + " pieces", e);
    }
  }

  private static float[] floats(OrtSession.Result result, String output) {
    OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
    float[] values = new float[Math.toIntExact(tensor.getInfo().getNumElements())];
    tensor.getFloatBuffer().get(values);
    return values;
  }
}
