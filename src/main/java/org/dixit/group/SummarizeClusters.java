package org.dixit.group;

import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationClusterRow;

/** Makes one row of all sightings of an utterance: its canonical form, its spread, its earliest. */
public final class SummarizeClusters
    extends PTransform<PCollection<QuotationClusterMemberRow>, PCollection<QuotationClusterRow>> {
  private static final long serialVersionUID = 1L;

  private final RunStamp stamp;
  private final Buckets buckets;

  private SummarizeClusters(RunStamp stamp, Buckets buckets) {
    this.stamp = stamp;
    this.buckets = buckets;
  }

  /** Rows with {@code stamp} on them. */
  public static SummarizeClusters ofNight(RunStamp stamp, Buckets buckets) {
    return new SummarizeClusters(stamp, buckets);
  }

  @Override
  public PCollection<QuotationClusterRow> expand(PCollection<QuotationClusterMemberRow> members) {
    AddUp<ClusterTotals> addUp = AddUp.of(ClusterTotals::read, buckets);
    return members
        .apply("TotalsOfMember", ParDo.of(new TotalsOfMember()))
        .setCoder(addUp.coder())
        .apply("AddUp", addUp)
        .apply("Rows", ParDo.of(new ToRow(stamp)))
        .setCoder(AvroCoder.specific(QuotationClusterRow.class));
  }

  private static final class TotalsOfMember
      extends DoFn<QuotationClusterMemberRow, KV<String, ClusterTotals>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element QuotationClusterMemberRow member, OutputReceiver<KV<String, ClusterTotals>> out) {
      out.output(KV.of(member.getClusterId(), ClusterTotals.of(member)));
    }
  }

  private static final class ToRow extends DoFn<KV<String, ClusterTotals>, QuotationClusterRow> {
    private static final long serialVersionUID = 1L;
    private final RunStamp stamp;

    ToRow(RunStamp stamp) {
      this.stamp = stamp;
    }

    @ProcessElement
    public void process(
        @Element KV<String, ClusterTotals> cluster, OutputReceiver<QuotationClusterRow> out) {
      out.output(cluster.getValue().row(cluster.getKey(), stamp));
    }
  }
}
