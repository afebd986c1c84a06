package org.dixit.group;

import java.time.LocalDate;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.quotation.QuotationRows;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;
import org.dixit.tables.SpeakerThemeRow;

/**
 * Adds up what each speaker did, by theme and day: voiced quotations of known speakers only. A
 * quotation with several themes counts in each; one without counts under {@link #NO_THEME}.
 */
public final class GroupBySpeakerAndTheme
    extends PTransform<PCollection<QuotationRow>, PCollection<SpeakerThemeRow>> {
  private static final long serialVersionUID = 1L;

  /** Stands for "no theme fits" in {@code speaker_themes}. */
  public static final String NO_THEME = "none";

  private static final String SEPARATOR = "|";

  private final RunStamp stamp;
  private final Buckets buckets;

  private GroupBySpeakerAndTheme(RunStamp stamp, Buckets buckets) {
    this.buckets = buckets;
    this.stamp = stamp;
  }

  /** One row a speaker, theme and day, with {@code stamp} on it. */
  public static GroupBySpeakerAndTheme daily(RunStamp stamp, Buckets buckets) {
    return new GroupBySpeakerAndTheme(stamp, buckets);
  }

  @Override
  public PCollection<SpeakerThemeRow> expand(PCollection<QuotationRow> quotations) {
    AddUp<SpeakerThemeTotals> addUp = AddUp.of(SpeakerThemeTotals::read, buckets);
    return quotations
        .apply("VoicedByTheme", ParDo.of(new VoicedByTheme(stamp.batchDate())))
        .setCoder(addUp.coder())
        .apply("AddUp", addUp)
        .apply("Rows", ParDo.of(new ToRow(stamp)))
        .setCoder(AvroCoder.specific(SpeakerThemeRow.class));
  }

  private static final class VoicedByTheme
      extends DoFn<QuotationRow, KV<String, SpeakerThemeTotals>> {
    private static final long serialVersionUID = 1L;
    private final LocalDate batchDate;

    VoicedByTheme(LocalDate batchDate) {
      this.batchDate = batchDate;
    }

    @ProcessElement
    public void process(
        @Element QuotationRow quotation, OutputReceiver<KV<String, SpeakerThemeTotals>> out) {
      if (quotation.getSpeakerId() == null || !QuotationRows.isVoiced(quotation)) {
        return;
      }
      if (quotation.getThemes().isEmpty()) {
        out.output(totals(quotation, NO_THEME, 0));
      }
      for (QuotationTheme theme : quotation.getThemes()) {
        out.output(totals(quotation, theme.getTheme(), theme.getScore()));
      }
    }

    private KV<String, SpeakerThemeTotals> totals(QuotationRow row, String theme, double score) {
      LocalDate day = row.getPublishedDate() != null ? row.getPublishedDate() : batchDate;
      String key = String.join(SEPARATOR, row.getSpeakerId(), theme, day.toString());
      return KV.of(key, SpeakerThemeTotals.of(row, score));
    }
  }

  private static final class ToRow extends DoFn<KV<String, SpeakerThemeTotals>, SpeakerThemeRow> {
    private static final long serialVersionUID = 1L;
    private final RunStamp stamp;

    ToRow(RunStamp stamp) {
      this.stamp = stamp;
    }

    @ProcessElement
    public void process(
        @Element KV<String, SpeakerThemeTotals> group, OutputReceiver<SpeakerThemeRow> out) {
      String[] key = group.getKey().split("\\" + SEPARATOR, -1);
      out.output(group.getValue().row(key[0], key[1], LocalDate.parse(key[2]), stamp));
    }
  }
}
