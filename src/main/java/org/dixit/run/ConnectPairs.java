package org.dixit.run;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Makes groups of pairs: each id that is in a pair, with the smallest id that it hangs together
 * with, over however many pairs. Where the pairs are made they are merged at once, so that one
 * worker at the end holds each id of a pair once, some 200 bytes; ids in no pair cost nothing.
 */
public final class ConnectPairs
    extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;
  private static final MapCoder<String, String> PARENTS =
      MapCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  private ConnectPairs() {}

  /** Groups are named by the smallest of their ids. */
  public static ConnectPairs bySmallestId() {
    return new ConnectPairs();
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<String, String>> pairs) {
    return pairs
        .apply("Merge", Combine.globally(new Merge()).withoutDefaults())
        .setCoder(PARENTS)
        .apply("Members", ParDo.of(new Members()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  /** The accumulator is what {@link Components} stands on. */
  private static final class Merge
      extends Combine.CombineFn<KV<String, String>, Map<String, String>, Map<String, String>> {
    private static final long serialVersionUID = 1L;

    @Override
    public Map<String, String> createAccumulator() {
      return new HashMap<>();
    }

    @Override
    public Map<String, String> addInput(Map<String, String> parents, KV<String, String> pair) {
      new Components(parents).tie(pair.getKey(), pair.getValue());
      return parents;
    }

    @Override
    public Map<String, String> mergeAccumulators(Iterable<Map<String, String>> parts) {
      Map<String, String> merged = new HashMap<>();
      Components components = new Components(merged);
      parts.forEach(part -> part.forEach(components::tie));
      return merged;
    }

    @Override
    public Map<String, String> extractOutput(Map<String, String> parents) {
      return parents;
    }

    @Override
    public Coder<Map<String, String>> getAccumulatorCoder(
        CoderRegistry registry, Coder<KV<String, String>> inputCoder) {
      return PARENTS;
    }
  }

  private static final class Members extends DoFn<Map<String, String>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element Map<String, String> parents, OutputReceiver<KV<String, String>> out) {
      new Components(new HashMap<>(parents)).forEach((id, group) -> out.output(KV.of(id, group)));
    }
  }
}
