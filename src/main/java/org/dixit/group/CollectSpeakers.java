package org.dixit.group;

import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.quotation.EngineSettings;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SpeakerRow;

/** Collects what the quotations of a night tell about each known speaker. */
public final class CollectSpeakers
    extends PTransform<PCollection<QuotationRow>, PCollection<SpeakerRow>> {
  private static final long serialVersionUID = 1L;

  private final EngineSettings settings;
  private final RunStamp stamp;
  private final Buckets buckets;

  private CollectSpeakers(EngineSettings settings, RunStamp stamp, Buckets buckets) {
    this.settings = settings;
    this.stamp = stamp;
    this.buckets = buckets;
  }

  /** One row a speaker, with what the alias file knows, and with {@code stamp} on it. */
  public static CollectSpeakers ofNight(EngineSettings settings, RunStamp stamp, Buckets buckets) {
    return new CollectSpeakers(settings, stamp, buckets);
  }

  @Override
  public PCollection<SpeakerRow> expand(PCollection<QuotationRow> quotations) {
    AddUp<SpeakerFacts> addUp = AddUp.of(SpeakerFacts::read, buckets);
    return quotations
        .apply("FactsOfQuotation", ParDo.of(new FactsOfQuotation()))
        .setCoder(addUp.coder())
        .apply("AddUp", addUp)
        .apply("Rows", ParDo.of(new ToRow(settings, stamp)))
        .setCoder(AvroCoder.specific(SpeakerRow.class));
  }

  private static final class FactsOfQuotation extends DoFn<QuotationRow, KV<String, SpeakerFacts>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element QuotationRow quotation, OutputReceiver<KV<String, SpeakerFacts>> out) {
      if (quotation.getSpeakerId() != null) {
        out.output(KV.of(quotation.getSpeakerId(), SpeakerFacts.of(quotation)));
      }
    }
  }

  private static final class ToRow extends DoFn<KV<String, SpeakerFacts>, SpeakerRow> {
    private static final long serialVersionUID = 1L;
    private final EngineSettings settings;
    private final RunStamp stamp;

    ToRow(EngineSettings settings, RunStamp stamp) {
      this.settings = settings;
      this.stamp = stamp;
    }

    @ProcessElement
    public void process(@Element KV<String, SpeakerFacts> facts, OutputReceiver<SpeakerRow> out) {
      out.output(facts.getValue().row(facts.getKey(), settings.identities(), stamp));
    }
  }
}
