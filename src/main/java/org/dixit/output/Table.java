package org.dixit.output;

import java.io.Serializable;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationClusterRow;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.RejectRow;
import org.dixit.tables.SpeakerRow;
import org.dixit.tables.SpeakerThemeRow;

/**
 * A table of the product: a folder of Avro files under the output.
 *
 * @param name the folder's name, and the schema's in {@code schemas/}
 * @param rowClass the generated class of its rows
 * @param key the columns whose values together are unique within a night
 */
public record Table<T extends SpecificRecord>(String name, Class<T> rowClass, List<String> key)
    implements Serializable {
  public static final Table<ArticleRow> ARTICLES =
      new Table<>("articles", ArticleRow.class, List.of("article_id"));
  public static final Table<QuotationRow> QUOTATIONS =
      new Table<>("quotations", QuotationRow.class, List.of("attribution_id"));
  public static final Table<SpeakerRow> SPEAKERS =
      new Table<>("speakers", SpeakerRow.class, List.of("speaker_id"));
  public static final Table<SpeakerThemeRow> SPEAKER_THEMES =
      new Table<>(
          "speaker_themes", SpeakerThemeRow.class, List.of("speaker_id", "theme", "activity_date"));
  public static final Table<QuotationClusterRow> QUOTATION_CLUSTERS =
      new Table<>("quotation_clusters", QuotationClusterRow.class, List.of("cluster_id"));
  public static final Table<QuotationClusterMemberRow> QUOTATION_CLUSTER_MEMBERS =
      new Table<>(
          "quotation_cluster_members", QuotationClusterMemberRow.class, List.of("attribution_id"));
  public static final Table<RejectRow> REJECTS =
      new Table<>("rejects", RejectRow.class, List.of("reject_id"));

  /** All of them, in the order in which they are described and published. */
  public static final List<Table<?>> ALL =
      List.of(
          ARTICLES,
          QUOTATIONS,
          SPEAKERS,
          SPEAKER_THEMES,
          QUOTATION_CLUSTERS,
          QUOTATION_CLUSTER_MEMBERS,
          REJECTS);

  /** Those that are made of quotations alone. */
  public static final List<Table<?>> GROUPS =
      List.of(SPEAKERS, SPEAKER_THEMES, QUOTATION_CLUSTERS, QUOTATION_CLUSTER_MEMBERS);

  public Table {
    key = List.copyOf(key);
  }

  public Schema schema() {
    return SpecificData.get().getSchema(rowClass);
  }
}
