package org.dixit.group;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dixit.group.utterance.Sighting;
import org.dixit.group.utterance.Voice;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationRow;

/**
 * Finds the quotations that are sightings of one utterance in several articles, however it was cut,
 * punctuated or reported: a row for each sighting, with its cluster's id. Quotations without a
 * companion have no row.
 */
public final class ClusterQuotations
    extends PTransform<PCollection<QuotationRow>, PCollection<QuotationClusterMemberRow>> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<QuotationRow> QUOTATIONS = new TupleTag<>("quotations") {};
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
    PCollection<KV<String, String>> clusters =
        quotations
            .apply(
                "Sightings",
                MapElements.into(TypeDescriptor.of(Sighting.class))
                    .via(ClusterQuotations::sighting))
            .setCoder(new SightingCoder())
            .apply("FindClusters", FindClusters.within(buckets));
    return KeyedPCollectionTuple.of(
            QUOTATIONS,
            quotations.apply("BucketQuotations", buckets.by(QuotationRow::getAttributionId)))
        .and(CLUSTERS, clusters.apply("BucketClusters", buckets.by(KV::getKey)))
        .apply("Join", CoGroupByKey.create())
        .apply("Members", ParDo.of(new ToMembers(stamp)))
        .setCoder(AvroCoder.specific(QuotationClusterMemberRow.class));
  }

  private static Sighting sighting(QuotationRow quotation) {
    return Sighting.of(
        quotation.getAttributionId(),
        quotation.getArticleId(),
        Voice.of(quotation.getSpeakerId(), quotation.getSpeakerName(), quotation.getSpeakerKind()),
        quotation.getQuotationType().equals("direct"),
        quotation.getQuotationText());
  }

  private static final class ToMembers
      extends DoFn<KV<Integer, CoGbkResult>, QuotationClusterMemberRow> {
    private static final long serialVersionUID = 1L;
    private final RunStamp stamp;

    ToMembers(RunStamp stamp) {
      this.stamp = stamp;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> bucket, OutputReceiver<QuotationClusterMemberRow> out) {
      Map<String, String> clusters = new HashMap<>();
      for (KV<String, String> member : bucket.getValue().getAll(CLUSTERS)) {
        clusters.put(member.getKey(), member.getValue());
      }
      for (QuotationRow quotation : bucket.getValue().getAll(QUOTATIONS)) {
        String cluster = clusters.get(quotation.getAttributionId());
        if (cluster != null) {
          out.output(member(quotation, cluster));
        }
      }
    }

    private QuotationClusterMemberRow member(QuotationRow quotation, String cluster) {
      return QuotationClusterMemberRow.newBuilder()
          .setAttributionId(quotation.getAttributionId())
          .setClusterId(cluster)
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
          .build();
    }
  }
}
