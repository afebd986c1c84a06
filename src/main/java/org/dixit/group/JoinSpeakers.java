package org.dixit.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.join.UnionCoder;
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
 * of theirs. No worker holds more than the quotations of some bare surnames.
 */
public final class JoinSpeakers
    extends PTransform<PCollection<QuotationRow>, PCollection<QuotationRow>> {
  private static final long serialVersionUID = 1L;

  private static final String PERSON = "person";
  private static final String ORGANIZATION = "organization";

  private static final TupleTag<QuotationRow> SETTLED = new TupleTag<>("settled") {};
  private static final TupleTag<QuotationRow> BARE = new TupleTag<>("bare") {};
  private static final TupleTag<KV<String, SurnameBearers>> FULL = new TupleTag<>("full") {};

  private static final int IS_BARE = 0;
  private static final int IS_FULL = 1;

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
    KvCoder<Integer, RawUnionValue> either =
        KvCoder.of(VarIntCoder.of(), UnionCoder.of(List.of(rows, addUp.coder())));
    PCollection<KV<Integer, RawUnionValue>> bare =
        parts
            .get(BARE)
            .setCoder(rows)
            .apply("BucketBare", buckets.by(row -> surname(row)))
            .setCoder(KvCoder.of(VarIntCoder.of(), rows))
            .apply("Bare", MapElements.via(new Marked<QuotationRow>(IS_BARE)))
            .setCoder(either);
    PCollection<KV<Integer, RawUnionValue>> full =
        parts
            .get(FULL)
            .setCoder(addUp.coder())
            .apply("AddUp", addUp)
            .apply("BucketFull", buckets.by(KV::getKey))
            .setCoder(KvCoder.of(VarIntCoder.of(), addUp.coder()))
            .apply("Full", MapElements.via(new Marked<KV<String, SurnameBearers>>(IS_FULL)))
            .setCoder(either);
    PCollection<QuotationRow> joined =
        PCollectionList.of(bare)
            .and(full)
            .apply("Both", Flatten.pCollections())
            .apply("Meet", GroupByKey.create())
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

  /** Says of which kind a value is, for a shuffle of both kinds. */
  private static final class Marked<T>
      extends SimpleFunction<KV<Integer, T>, KV<Integer, RawUnionValue>> {
    private static final long serialVersionUID = 1L;

    private final int kind;

    Marked(int kind) {
      this.kind = kind;
    }

    @Override
    public KV<Integer, RawUnionValue> apply(KV<Integer, T> keyed) {
      return KV.of(keyed.getKey(), new RawUnionValue(kind, keyed.getValue()));
    }
  }

  /**
   * Reads a bucket once and holds its bare surnames' quotations. Beam's own join reads a key's
   * values twice if they are more than 10,000, which Flink refuses.
   */
  private static final class Join extends DoFn<KV<Integer, Iterable<RawUnionValue>>, QuotationRow> {
    private static final long serialVersionUID = 1L;
    private static final double DECIMALS = 1e4;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<RawUnionValue>> bucket, OutputReceiver<QuotationRow> out) {
      Map<String, List<SurnameJoin.Bearer>> bearers = new HashMap<>();
      List<QuotationRow> bare = new ArrayList<>();
      for (RawUnionValue value : bucket.getValue()) {
        if (value.getUnionTag() == IS_BARE) {
          bare.add((QuotationRow) value.getValue());
        } else {
          @SuppressWarnings("unchecked")
          KV<String, SurnameBearers> surname = (KV<String, SurnameBearers>) value.getValue();
          bearers.put(surname.getKey(), surname.getValue().bearers());
        }
      }
      for (QuotationRow row : bare) {
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
