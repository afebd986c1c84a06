package org.dixit.group;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.run.Buckets;

/**
 * Adds totals up by key: first within each bundle, so that little is shuffled and a frequent key is
 * no hot spot, then over bundles. In memory are a few thousand totals before the shuffle, and those
 * of one bucket after it.
 */
final class AddUp<T extends Totals<T>>
    extends PTransform<PCollection<KV<String, T>>, PCollection<KV<String, T>>> {
  private static final long serialVersionUID = 1L;

  private final Totals.Reader<T> reader;
  private final Buckets buckets;

  private AddUp(Totals.Reader<T> reader, Buckets buckets) {
    this.reader = reader;
    this.buckets = buckets;
  }

  static <T extends Totals<T>> AddUp<T> of(Totals.Reader<T> reader, Buckets buckets) {
    return new AddUp<>(reader, buckets);
  }

  Coder<KV<String, T>> coder() {
    return KvCoder.of(StringUtf8Coder.of(), new TotalsCoder<>(reader));
  }

  @Override
  public PCollection<KV<String, T>> expand(PCollection<KV<String, T>> totals) {
    return totals
        .apply("WithinBundles", ParDo.of(new WithinBundle<T>()))
        .setCoder(coder())
        .apply("Bucket", buckets.by(KV::getKey))
        .setCoder(KvCoder.of(VarIntCoder.of(), coder()))
        .apply("Shuffle", GroupByKey.create())
        .apply("OverBundles", ParDo.of(new WithinBucket<T>()))
        .setCoder(coder());
  }

  /** Beam's elements stay as they are: the first of a key is copied, the others are added to it. */
  private static <T extends Totals<T>> void add(Map<String, T> sums, KV<String, T> more) {
    sums.compute(
        more.getKey(),
        (key, sum) -> sum == null ? more.getValue().copy() : sum.merge(more.getValue()));
  }

  private static final class WithinBundle<T extends Totals<T>>
      extends DoFn<KV<String, T>, KV<String, T>> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_KEYS = 4096;

    private transient Map<String, T> held;

    @StartBundle
    public void startBundle() {
      held = new HashMap<>();
    }

    @ProcessElement
    public void process(@Element KV<String, T> more, OutputReceiver<KV<String, T>> out) {
      add(held, more);
      if (held.size() >= MOST_KEYS) {
        held.forEach((key, totals) -> out.output(KV.of(key, totals)));
        held.clear();
      }
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      held.forEach(
          (key, totals) ->
              context.output(
                  KV.of(key, totals), GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
      held.clear();
    }
  }

  private static final class WithinBucket<T extends Totals<T>>
      extends DoFn<KV<Integer, Iterable<KV<String, T>>>, KV<String, T>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, T>>> bucket, OutputReceiver<KV<String, T>> out) {
      Map<String, T> sums = new TreeMap<>();
      for (KV<String, T> more : bucket.getValue()) {
        add(sums, more);
      }
      sums.forEach((key, totals) -> out.output(KV.of(key, totals)));
    }
  }
}
