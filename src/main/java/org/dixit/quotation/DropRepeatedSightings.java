package org.dixit.quotation;

import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
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

  private DropRepeatedSightings() {}

  /** Over the rows of any number of nights. */
  public static DropRepeatedSightings overNights() {
    return new DropRepeatedSightings();
  }

  @Override
  public PCollection<QuotationRow> expand(PCollection<QuotationRow> quotations) {
    return quotations
        .apply(
            "ById",
            WithKeys.of(QuotationRow::getAttributionId).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), AvroCoder.specific(QuotationRow.class)))
        .apply("Group", GroupByKey.create())
        .apply(
            "KeepLatest",
            MapElements.into(TypeDescriptor.of(QuotationRow.class))
                .via(DropRepeatedSightings::latest))
        .setCoder(AvroCoder.specific(QuotationRow.class));
  }

  private static QuotationRow latest(KV<String, Iterable<QuotationRow>> sightings) {
    return StreamSupport.stream(sightings.getValue().spliterator(), false).max(LATER).orElseThrow();
  }
}
