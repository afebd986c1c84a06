package org.dixit.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dixit.quotation.QuotationRows;
import org.dixit.run.Buckets;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.speaker.SurnameJoin;
import org.dixit.tables.QuotationRow;

/**
 * Joins speakers over the articles of a night: a person whom an article calls by the surname alone,
 * or with an initial, gets the name and the id of the one who has that surname in nearly all other
 * articles. So does a bare surname that an article took for an organisation's name, unless enough
 * articles do. Full names meet by their id already.
 *
 * <p>Full names are counted by surname; only quotations of bare surnames are shuffled to the counts
 * of theirs. No worker sees more than some surnames.
 */
public final class JoinSpeakers
    extends PTransform<PCollection<QuotationRow>, PCollection<QuotationRow>> {
  private static final long serialVersionUID = 1L;

  private static final String PERSON = "person";
  private static final String ORGANIZATION = "organization";

  private static final TupleTag<QuotationRow> SETTLED = new TupleTag<>("settled") {};
  private static final TupleTag<QuotationRow> BARE = new TupleTag<>("bare") {};
  private static final TupleTag<KV<String, SurnameBearers>> FULL = new TupleTag<>("full") {};

  private final Buckets buckets;

  private JoinSpeakers(Buckets buckets) {
    this.buckets = buckets;
  }

  /** Joins where {@link SurnameJoin#CAUTIOUS} is sure. */
  public static JoinSpeakers bySurname(Buckets buckets) {
    return new JoinSpeakers(buckets);
  }

  @Override
  public PCollection<QuotationRow> expand(PCollection<QuotationRow> quotations) {
    AddUp<SurnameBearers> addUp = AddUp.of(SurnameBearers::read, buckets);
    PCollectionTuple parts =
        quotations.apply(
            "PartBySpeaker",
            ParDo.of(new PartBySpeaker()).withOutputTags(SETTLED, TupleTagList.of(BARE).and(FULL)));
    AvroCoder<QuotationRow> rows = AvroCoder.specific(QuotationRow.class);
    PCollection<QuotationRow> settled = parts.get(SETTLED).setCoder(rows);
    PCollection<KV<Integer, QuotationRow>> bare =
        parts
            .get(BARE)
            .setCoder(rows)
            .apply("BucketBare", buckets.by(row -> surname(row)))
            .setCoder(KvCoder.of(VarIntCoder.of(), rows));
    PCollection<KV<Integer, KV<String, SurnameBearers>>> full =
        parts
            .get(FULL)
            .setCoder(addUp.coder())
            .apply("AddUp", addUp)
            .apply("BucketFull", buckets.by(KV::getKey))
            .setCoder(KvCoder.of(VarIntCoder.of(), addUp.coder()));
    PCollection<QuotationRow> joined =
        KeyedPCollectionTuple.of(BARE, bare)
            .and(FULL, full)
            .apply("Meet", CoGroupByKey.create())
            .apply("Join", ParDo.of(new Join()))
            .setCoder(rows);
    return PCollectionList.of(settled).and(joined).apply("All", Flatten.pCollections());
  }

  private static String surname(QuotationRow row) {
    return SpeakerIdentity.surnameKey(row.getSpeakerName());
  }

  private static final class PartBySpeaker extends DoFn<QuotationRow, QuotationRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element QuotationRow row, MultiOutputReceiver out) {
      boolean person = row.getSpeakerId() != null && row.getSpeakerKind().equals(PERSON);
      boolean body = row.getSpeakerId() != null && row.getSpeakerKind().equals(ORGANIZATION);
      boolean full = (person || body) && SpeakerIdentity.isFullName(row.getSpeakerName());
      out.get((person || body) && !full ? BARE : SETTLED).output(row);
      if (person ? full : body && !full) {
        out.get(FULL).output(KV.of(surname(row), SurnameBearers.of(row)));
      }
    }
  }

  private static final class Join extends DoFn<KV<Integer, CoGbkResult>, QuotationRow> {
    private static final long serialVersionUID = 1L;
    private static final double DECIMALS = 1e4;

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> bucket, OutputReceiver<QuotationRow> out) {
      Map<String, List<SurnameJoin.Bearer>> bearers = new HashMap<>();
      for (KV<String, SurnameBearers> surname : bucket.getValue().getAll(FULL)) {
        bearers.put(surname.getKey(), surname.getValue().bearers());
      }
      for (QuotationRow row : bucket.getValue().getAll(BARE)) {
        out.output(
            SurnameJoin.CAUTIOUS
                .owner(
                    row.getSpeakerName(),
                    Objects.requireNonNullElse(row.getSourceText(), ""),
                    SpeakerIdentity.callings(row.getSpeakerRole()),
                    bearers.getOrDefault(surname(row), List.of()))
                .map(owner -> spokenBy(owner, row))
                .orElse(row));
      }
    }

    private static QuotationRow spokenBy(SurnameJoin.Owner owner, QuotationRow row) {
      String id = owner.bearer().id();
      double confidence = row.getSpeakerConfidence() * owner.share();
      return QuotationRow.newBuilder(row)
          .setSpeakerId(id)
          .setSpeakerName(owner.bearer().name())
          .setSpeakerKind(PERSON)
          .setSpeakerConfidence(Math.round(confidence * DECIMALS) / DECIMALS)
          .setQuotationId(QuotationRows.quotationId(row.getQuotationText(), id))
          .build();
    }
  }
}
