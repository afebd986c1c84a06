package org.dixit.quotation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dixit.run.Buckets;
import org.dixit.tables.QuotationRow;

/**
 * Keeps one row for each attribution. An article that two nights brought has its attributions in
 * both, with the same ids; the later night's count.
 */
public final class DropRepeatedSightings
    extends PTransform<PCollection<QuotationRow>, PCollection<QuotationRow>> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<QuotationRow> LATER =
      Comparator.comparing(QuotationRow::getBatchDate).thenComparing(QuotationRow::getRunId);

  private final Buckets buckets;

  private DropRepeatedSightings(Buckets buckets) {
    this.buckets = buckets;
  }

  /** Over the rows of any number of nights. */
  public static DropRepeatedSightings overNights(Buckets buckets) {
    return new DropRepeatedSightings(buckets);
  }

  @Override
  public PCollection<QuotationRow> expand(PCollection<QuotationRow> quotations) {
    return quotations
        .apply("ById", buckets.by(QuotationRow::getAttributionId))
        .setCoder(KvCoder.of(VarIntCoder.of(), AvroCoder.specific(QuotationRow.class)))
        .apply("Group", GroupByKey.create())
        .apply(
            "KeepLatest",
            FlatMapElements.into(TypeDescriptor.of(QuotationRow.class))
                .via(DropRepeatedSightings::latest))
        .setCoder(AvroCoder.specific(QuotationRow.class));
  }

  private static Collection<QuotationRow> latest(KV<Integer, Iterable<QuotationRow>> bucket) {
    Map<String, QuotationRow> latest = new HashMap<>();
    for (QuotationRow row : bucket.getValue()) {
      latest.merge(row.getAttributionId(), row, BinaryOperator.maxBy(LATER));
    }
    return latest.values();
  }
}
