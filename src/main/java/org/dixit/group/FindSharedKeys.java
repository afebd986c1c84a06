package org.dixit.group;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.run.Buckets;

/**
 * Keeps the keys that more than one sighting has. Most are of one alone, so what is shuffled for
 * all of them is sixteen bytes a key, and the sightings themselves come later, under the keys that
 * are left.
 */
final class FindSharedKeys extends PTransform<PCollection<KeyUse>, PCollection<KeyUse>> {
  private static final long serialVersionUID = 1L;

  private final Buckets buckets;

  private FindSharedKeys(Buckets buckets) {
    this.buckets = buckets;
  }

  static FindSharedKeys within(Buckets buckets) {
    return new FindSharedKeys(buckets);
  }

  @Override
  public PCollection<KeyUse> expand(PCollection<KeyUse> uses) {
    return uses.apply("Bucket", buckets.by(use -> Long.toString(use.key())))
        .setCoder(KvCoder.of(VarIntCoder.of(), KeyUse.CODER))
        .apply("Shuffle", GroupByKey.create())
        .apply("Shared", ParDo.of(new Shared()))
        .setCoder(KeyUse.CODER);
  }

  private static final class Shared extends DoFn<KV<Integer, Iterable<KeyUse>>, KeyUse> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<KeyUse>> bucket, OutputReceiver<KeyUse> out) {
      Map<Long, First> firsts = new HashMap<>();
      for (KeyUse use : bucket.getValue()) {
        First first = firsts.putIfAbsent(use.key(), new First(use));
        if (first == null) {
          continue;
        }
        if (!first.given) {
          out.output(first.use);
          first.given = true;
        }
        out.output(use);
      }
    }
  }

  /** The first use of a key that was seen; it is given when there is a second. */
  private static final class First {
    private final KeyUse use;
    private boolean given;

    First(KeyUse use) {
      this.use = use;
    }
  }
}
