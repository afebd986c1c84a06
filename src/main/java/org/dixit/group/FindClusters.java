package org.dixit.group;

import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.group.utterance.Clusters;
import org.dixit.group.utterance.Link;
import org.dixit.group.utterance.SharedKey;
import org.dixit.group.utterance.Sighting;
import org.dixit.run.Buckets;

/**
 * Finds which sightings are of one utterance: attribution id and cluster id of all that have a
 * companion. Sightings come under the keys that they share; one worker at the end puts the links
 * together, which takes it some 400 bytes for each sighting that has a link, not for each there is.
 */
final class FindClusters
    extends PTransform<PCollection<KV<Long, Sighting>>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  private final Buckets buckets;

  private FindClusters(Buckets buckets) {
    this.buckets = buckets;
  }

  static FindClusters within(Buckets buckets) {
    return new FindClusters(buckets);
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<Long, Sighting>> sightings) {
    return sightings
        .apply("Bucket", buckets.by(sighting -> sighting.getKey().toString()))
        .setCoder(KvCoder.of(VarIntCoder.of(), sightings.getCoder()))
        .apply("Shuffle", GroupByKey.create())
        .apply("Links", ParDo.of(new LinkWithinBucket()))
        .setCoder(new LinkCoder())
        .apply("OnOneWorker", WithKeys.of("links"))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), new LinkCoder()))
        .apply("AllLinks", GroupByKey.create())
        .apply("Clusters", ParDo.of(new PutTogether()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  private static final class LinkWithinBucket
      extends DoFn<KV<Integer, Iterable<KV<Long, Sighting>>>, Link> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<Long, Sighting>>> bucket, OutputReceiver<Link> out) {
      Map<Long, SharedKey> keys = new TreeMap<>();
      for (KV<Long, Sighting> sighting : bucket.getValue()) {
        keys.computeIfAbsent(sighting.getKey(), key -> new SharedKey()).add(sighting.getValue());
      }
      keys.values().forEach(key -> key.links().forEach(out::output));
    }
  }

  private static final class PutTogether
      extends DoFn<KV<String, Iterable<Link>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Link>> links, OutputReceiver<KV<String, String>> out) {
      Clusters clusters = new Clusters();
      links.getValue().forEach(clusters::add);
      clusters.forEach((sighting, cluster) -> out.output(KV.of(sighting, cluster)));
    }
  }
}
