package org.dixit.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.Compression;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dixit.run.Buckets;
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
  private final ReadSettings settings;
  private final Buckets buckets;
  private final RunStamp stamp;

  private ReadArticles(
      List<String> patterns, ReadSettings settings, Buckets buckets, RunStamp stamp) {
    this.patterns = List.copyOf(patterns);
    this.settings = settings;
    this.buckets = buckets;
    this.stamp = stamp;
  }

  /**
   * @param patterns file patterns as Beam's file systems know them; a file that several match is
   *     read once
   */
  public static ReadArticles matching(
      List<String> patterns, ReadSettings settings, Buckets buckets, RunStamp stamp) {
    return new ReadArticles(patterns, settings, buckets, stamp);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollectionTuple read =
        begin
            .apply("Patterns", Create.of(patterns))
            .apply("Match", FileIO.matchAll().withEmptyMatchTreatment(EmptyMatchTreatment.ALLOW))
            .apply("Bucket", buckets.by(file -> file.resourceId().toString()))
            .apply("Spread", GroupByKey.create())
            .apply("Once", ParDo.of(new OnceEach()))
            .apply("Open", FileIO.readMatches().withCompression(Compression.UNCOMPRESSED))
            .apply(
                "Read",
                ParDo.of(new ReadFile(settings, stamp))
                    .withOutputTags(ARTICLES, TupleTagList.of(REJECTS).and(INPUTS)));
    read.get(ARTICLES).setCoder(AvroCoder.specific(ArticleRow.class));
    read.get(REJECTS).setCoder(AvroCoder.specific(RejectRow.class));
    return read;
  }

  private static final class OnceEach
      extends DoFn<KV<Integer, Iterable<MatchResult.Metadata>>, MatchResult.Metadata> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<MatchResult.Metadata>> bucket,
        OutputReceiver<MatchResult.Metadata> out) {
      Set<String> seen = new HashSet<>();
      for (MatchResult.Metadata file : bucket.getValue()) {
        if (seen.add(file.resourceId().toString())) {
          out.output(file);
        }
      }
    }
  }
}
