package org.dixit;

import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.dixit.group.ClusterQuotations;
import org.dixit.group.CollectSpeakers;
import org.dixit.group.GroupBySpeakerAndTheme;
import org.dixit.group.SummarizeClusters;
import org.dixit.output.Night;
import org.dixit.output.Table;
import org.dixit.output.WriteTable;
import org.dixit.quotation.EngineSettings;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationRow;

/** The part of the data flow that is made of quotations alone: {@link Table#GROUPS}. */
final class WriteGroups {
  private WriteGroups() {}

  /** Stages the groups of {@code quotations}; gives the receipts. */
  static PCollectionList<String> of(
      PCollection<QuotationRow> quotations, EngineSettings settings, Night night, Buckets buckets) {
    RunStamp stamp = night.stamp();
    PCollection<QuotationClusterMemberRow> clusters =
        quotations.apply("ClusterQuotations", ClusterQuotations.ofNight(stamp, buckets));
    return PCollectionList.of(
            quotations
                .apply("CollectSpeakers", CollectSpeakers.ofNight(settings, stamp, buckets))
                .apply("WriteSpeakers", WriteTable.staged(Table.SPEAKERS, night)))
        .and(
            quotations
                .apply("GroupBySpeakerAndTheme", GroupBySpeakerAndTheme.daily(stamp, buckets))
                .apply("WriteSpeakerThemes", WriteTable.staged(Table.SPEAKER_THEMES, night)))
        .and(
            clusters
                .apply("SummarizeClusters", SummarizeClusters.ofNight(stamp, buckets))
                .apply("WriteClusters", WriteTable.staged(Table.QUOTATION_CLUSTERS, night)))
        .and(
            clusters.apply(
                "WriteClusterMembers", WriteTable.staged(Table.QUOTATION_CLUSTER_MEMBERS, night)));
  }
}
