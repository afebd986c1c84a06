package org.dixit.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dixit.run.Buckets;
import org.dixit.tables.ArticleRow;

/**
 * Leaves out articles that an earlier night has published, by their ids, which are hashes of their
 * words: what was corrected has other words and stays. {@link #INGESTED} counts the inputs left
 * out. Of the published tables only the ids are decoded.
 */
public final class DropIngested extends PTransform<PCollection<ArticleRow>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<ArticleRow> ARTICLES = new TupleTag<>("articles") {};

  /** Numbers that add up to the inputs that were left out. */
  public static final TupleTag<Long> INGESTED = new TupleTag<>("ingested") {};

  private static final TupleTag<ArticleRow> NEW = new TupleTag<>("new") {};
  private static final TupleTag<String> EARLIER = new TupleTag<>("earlier") {};
  private static final String ID = "article_id";
  private static final Schema IDS =
      SchemaBuilder.record("ArticleRow")
          .namespace("org.dixit.tables")
          .fields()
          .requiredString(ID)
          .endRecord();

  private final List<String> earlierFiles;
  private final Buckets buckets;

  private DropIngested(List<String> earlierFiles, Buckets buckets) {
    this.earlierFiles = List.copyOf(earlierFiles);
    this.buckets = buckets;
  }

  /**
   * @param earlierFiles the files of the articles table of earlier nights
   */
  public static DropIngested of(List<String> earlierFiles, Buckets buckets) {
    return new DropIngested(earlierFiles, buckets);
  }

  @Override
  public PCollectionTuple expand(PCollection<ArticleRow> articles) {
    if (earlierFiles.isEmpty()) {
      // The first night: no shuffle of all articles for nothing.
      return PCollectionTuple.of(ARTICLES, articles)
          .and(
              INGESTED,
              PBegin.in(articles.getPipeline())
                  .apply("NothingIngested", Create.empty(VarLongCoder.of())));
    }
    PCollection<String> earlier =
        PBegin.in(articles.getPipeline())
            .apply("EarlierFiles", Create.of(earlierFiles))
            .apply("Match", FileIO.matchAll())
            .apply("Open", FileIO.readMatches())
            .apply("ReadIds", AvroIO.readFilesGenericRecords(IDS))
            .apply(
                "Ids",
                MapElements.into(TypeDescriptors.strings()).via(row -> String.valueOf(row.get(ID))))
            .setCoder(StringUtf8Coder.of());
    PCollectionTuple parted =
        KeyedPCollectionTuple.of(
                NEW, articles.apply("BucketArticles", buckets.by(ArticleRow::getArticleId)))
            .and(EARLIER, earlier.apply("BucketIds", buckets.by(id -> id)))
            .apply("Join", CoGroupByKey.create())
            .apply(
                "Part", ParDo.of(new Part()).withOutputTags(ARTICLES, TupleTagList.of(INGESTED)));
    parted.get(ARTICLES).setCoder(AvroCoder.specific(ArticleRow.class));
    return parted;
  }

  private static final class Part extends DoFn<KV<Integer, CoGbkResult>, ArticleRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> bucket, MultiOutputReceiver out) {
      Set<String> earlier = new HashSet<>();
      bucket.getValue().getAll(EARLIER).forEach(earlier::add);
      for (ArticleRow article : bucket.getValue().getAll(NEW)) {
        if (earlier.contains(article.getArticleId())) {
          out.get(INGESTED).output((long) article.getCopies());
        } else {
          out.get(ARTICLES).output(article);
        }
      }
    }
  }
}
