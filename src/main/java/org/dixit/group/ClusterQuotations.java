package org.dixit.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dixit.group.utterance.Sighting;
import org.dixit.group.utterance.Voice;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationRow;

/**
 * Finds the quotations that are sightings of one utterance in several articles, however it was cut,
 * punctuated or reported: a row for each sighting, with its cluster's id. Quotations without a
 * companion have no row, nor has what is no {@link Utterance}.
 */
public final class ClusterQuotations
    extends PTransform<PCollection<QuotationRow>, PCollection<QuotationClusterMemberRow>> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<QuotationClusterMemberRow> QUOTATIONS =
      new TupleTag<>("quotations") {};
  private static final TupleTag<KeyUse> KEYS = new TupleTag<>("keys") {};
  private static final TupleTag<QuotationClusterMemberRow> CANDIDATES =
      new TupleTag<>("candidates") {};
  private static final TupleTag<KV<Long, Sighting>> KEYED = new TupleTag<>("keyed") {};
  private static final TupleTag<KV<String, String>> CLUSTERS = new TupleTag<>("clusters") {};

  private final RunStamp stamp;
  private final Buckets buckets;

  private ClusterQuotations(RunStamp stamp, Buckets buckets) {
    this.stamp = stamp;
    this.buckets = buckets;
  }

  /** Rows with {@code stamp} on them. */
  public static ClusterQuotations ofNight(RunStamp stamp, Buckets buckets) {
    return new ClusterQuotations(stamp, buckets);
  }

  @Override
  public PCollection<QuotationClusterMemberRow> expand(PCollection<QuotationRow> quotations) {
    AvroCoder<QuotationClusterMemberRow> rows = AvroCoder.specific(QuotationClusterMemberRow.class);
    PCollection<QuotationClusterMemberRow> alone =
        quotations
            .apply("Utterances", Filter.by(Utterance::isOne))
            .apply("Alone", ParDo.of(new ToMember(stamp)))
            .setCoder(rows);
    PCollection<KeyUse> sharedKeys =
        alone
            .apply("Keys", ParDo.of(new ToKeys()))
            .setCoder(KeyUse.CODER)
            .apply("FindSharedKeys", FindSharedKeys.within(buckets));
    PCollectionTuple parts =
        KeyedPCollectionTuple.of(
                QUOTATIONS, alone.apply("BucketQuotations", buckets.by(row -> text(hash(row)))))
            .and(KEYS, sharedKeys.apply("BucketKeys", buckets.by(use -> text(use.sighting()))))
            .apply("Meet", CoGroupByKey.create())
            .apply(
                "UnderSharedKeys",
                ParDo.of(new UnderSharedKeys()).withOutputTags(CANDIDATES, TupleTagList.of(KEYED)));
    PCollection<KV<String, String>> clusters =
        parts
            .get(KEYED)
            .setCoder(KvCoder.of(VarLongCoder.of(), new SightingCoder()))
            .apply("FindClusters", FindClusters.within(buckets));
    return KeyedPCollectionTuple.of(
            CANDIDATES,
            parts
                .get(CANDIDATES)
                .setCoder(rows)
                .apply("BucketCandidates", buckets.by(row -> row.getAttributionId())))
        .and(CLUSTERS, clusters.apply("BucketClusters", buckets.by(KV::getKey)))
        .apply("Join", CoGroupByKey.create())
        .apply("Members", ParDo.of(new WithClusters()))
        .setCoder(rows);
  }

  private static long hash(QuotationClusterMemberRow row) {
    return Sighting.idHash(row.getAttributionId());
  }

  private static String text(long hash) {
    return Long.toString(hash);
  }

  private static Sighting sighting(QuotationClusterMemberRow row) {
    return Sighting.of(
        row.getAttributionId(),
        row.getArticleId(),
        Voice.of(row.getSpeakerId(), row.getSpeakerName(), row.getSpeakerKind()),
        row.getPublishedDate(),
        row.getQuotationType().equals("direct"),
        row.getQuotationText());
  }

  /** A quotation as the one sighting of its own cluster: little, compared with its row. */
  private static final class ToMember extends DoFn<QuotationRow, QuotationClusterMemberRow> {
    private static final long serialVersionUID = 1L;
    private final RunStamp stamp;

    ToMember(RunStamp stamp) {
      this.stamp = stamp;
    }

    @ProcessElement
    public void process(
        @Element QuotationRow quotation, OutputReceiver<QuotationClusterMemberRow> out) {
      out.output(
          QuotationClusterMemberRow.newBuilder()
              .setAttributionId(quotation.getAttributionId())
              .setClusterId(quotation.getAttributionId())
              .setArticleId(quotation.getArticleId())
              .setQuotationType(quotation.getQuotationType())
              .setQuotationText(quotation.getQuotationText())
              .setSpeakerId(quotation.getSpeakerId())
              .setSpeakerName(quotation.getSpeakerName())
              .setSpeakerKind(quotation.getSpeakerKind())
              .setPublisher(quotation.getPublisher())
              .setPublisherDomain(quotation.getPublisherDomain())
              .setPublishedAt(quotation.getPublishedAt())
              .setPublishedDate(quotation.getPublishedDate())
              .setBatchDate(stamp.batchDate())
              .setRunId(stamp.runId())
              .setPipelineVersion(stamp.version())
              .build());
    }
  }

  private static final class ToKeys extends DoFn<QuotationClusterMemberRow, KeyUse> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element QuotationClusterMemberRow row, OutputReceiver<KeyUse> out) {
      sighting(row).keys().forEach(key -> out.output(new KeyUse(key, hash(row))));
    }
  }

  private static final class UnderSharedKeys
      extends DoFn<KV<Integer, CoGbkResult>, QuotationClusterMemberRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> bucket, MultiOutputReceiver out) {
      Map<Long, List<Long>> keys = new HashMap<>();
      for (KeyUse use : bucket.getValue().getAll(KEYS)) {
        keys.computeIfAbsent(use.sighting(), sighting -> new ArrayList<>()).add(use.key());
      }
      for (QuotationClusterMemberRow row : bucket.getValue().getAll(QUOTATIONS)) {
        List<Long> shared = keys.get(hash(row));
        if (shared != null) {
          out.get(CANDIDATES).output(row);
          Sighting sighting = sighting(row);
          shared.forEach(key -> out.get(KEYED).output(KV.of(key, sighting)));
        }
      }
    }
  }

  private static final class WithClusters
      extends DoFn<KV<Integer, CoGbkResult>, QuotationClusterMemberRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> bucket, OutputReceiver<QuotationClusterMemberRow> out) {
      Map<String, String> clusters = new HashMap<>();
      for (KV<String, String> member : bucket.getValue().getAll(CLUSTERS)) {
        clusters.put(member.getKey(), member.getValue());
      }
      for (QuotationClusterMemberRow row : bucket.getValue().getAll(CANDIDATES)) {
        String cluster = clusters.get(row.getAttributionId());
        if (cluster != null) {
          out.output(QuotationClusterMemberRow.newBuilder(row).setClusterId(cluster).build());
        }
      }
    }
  }
}
