package org.dixit.ingest;

import java.util.List;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.Compression;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.RejectRow;

/**
 * Reads every file that the patterns match, opens containers, parses each document. Every input
 * becomes an article or a reject; {@link #INPUTS} holds their number.
 */
public final class ReadArticles extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<ArticleRow> ARTICLES = new TupleTag<>("articles") {};
  public static final TupleTag<RejectRow> REJECTS = new TupleTag<>("rejects") {};

  /** Numbers that add up to the inputs read, counted on their own. */
  public static final TupleTag<Long> INPUTS = new TupleTag<>("inputs") {};

  private final List<String> patterns;
  private final FieldMapping fields;
  private final ReadLimits limits;
  private final IsolationLimits isolation;
  private final RunStamp stamp;

  private ReadArticles(
      List<String> patterns,
      FieldMapping fields,
      ReadLimits limits,
      IsolationLimits isolation,
      RunStamp stamp) {
    this.patterns = List.copyOf(patterns);
    this.fields = fields;
    this.limits = limits;
    this.isolation = isolation;
    this.stamp = stamp;
  }

  /**
   * @param patterns file patterns as Beam's file systems know them
   * @param fields names of the fields in JSON and CSV records
   * @param limits of what is read
   * @param isolation what a document may take to be parsed
   */
  public static ReadArticles matching(
      List<String> patterns,
      FieldMapping fields,
      ReadLimits limits,
      IsolationLimits isolation,
      RunStamp stamp) {
    return new ReadArticles(patterns, fields, limits, isolation, stamp);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollectionTuple read =
        begin
            .apply("Patterns", Create.of(patterns))
            .apply("Match", FileIO.matchAll().withEmptyMatchTreatment(EmptyMatchTreatment.ALLOW))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply("Open", FileIO.readMatches().withCompression(Compression.UNCOMPRESSED))
            .apply(
                "Read",
                ParDo.of(new ReadFile(limits, isolation, fields, stamp))
                    .withOutputTags(ARTICLES, TupleTagList.of(REJECTS).and(INPUTS)));
    read.get(ARTICLES).setCoder(AvroCoder.specific(ArticleRow.class));
    read.get(REJECTS).setCoder(AvroCoder.specific(RejectRow.class));
    return read;
  }
}
