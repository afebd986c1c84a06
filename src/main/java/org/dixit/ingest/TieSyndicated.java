package org.dixit.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.dixit.ingest.duplicate.NearDuplicateSignature;
import org.dixit.ingest.duplicate.WordingSketch;
import org.dixit.run.Buckets;
import org.dixit.run.Components;
import org.dixit.run.ConnectPairs;
import org.dixit.tables.ArticleRow;

/**
 * Ties articles that are copies but for cuts, updates and headlines: they get one syndication id,
 * the smallest of their article ids; an article that stands alone gets its own. Candidates share a
 * band of their signatures; within a band each is compared with the band's first {@value #LEADERS}
 * by id, so that work grows with the number of articles and not with its square, and the result
 * depends neither on order nor on parallelism.
 */
public final class TieSyndicated
    extends PTransform<PCollection<ArticleRow>, PCollection<ArticleRow>> {
  private static final long serialVersionUID = 1L;

  private static final int LEADERS = 32;
  private static final TupleTag<ArticleRow> ARTICLES = new TupleTag<>("articles") {};
  private static final TupleTag<KV<String, String>> TIES = new TupleTag<>("ties") {};

  private final Buckets buckets;

  private TieSyndicated(Buckets buckets) {
    this.buckets = buckets;
  }

  /** Articles are tied by the word sequences that they have in common. */
  public static TieSyndicated byWording(Buckets buckets) {
    return new TieSyndicated(buckets);
  }

  @Override
  public PCollection<ArticleRow> expand(PCollection<ArticleRow> articles) {
    PCollection<KV<String, String>> ties =
        articles
            .apply("Sketch", ParDo.of(new SketchBands()))
            .setCoder(
                KvCoder.of(
                    VarLongCoder.of(), KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of())))
            .apply("BucketBands", buckets.by(band -> band.getKey().toString()))
            .apply("ShuffleBands", GroupByKey.create())
            .apply("TieWithinBands", ParDo.of(new TieWithinBands()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
            .apply("Connect", ConnectPairs.bySmallestId());
    return KeyedPCollectionTuple.of(
            ARTICLES, articles.apply("BucketArticles", buckets.by(ArticleRow::getArticleId)))
        .and(TIES, ties.apply("BucketTies", buckets.by(KV::getKey)))
        .apply("Join", CoGroupByKey.create())
        .apply("Name", ParDo.of(new NameGroups()))
        .setCoder(AvroCoder.specific(ArticleRow.class));
  }

  /** The keys of an article's bands, each with its id and sketch. */
  private static final class SketchBands extends DoFn<ArticleRow, KV<Long, KV<String, byte[]>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element ArticleRow article, OutputReceiver<KV<Long, KV<String, byte[]>>> out) {
      NearDuplicateSignature signature = NearDuplicateSignature.of(article.getBodyText());
      if (signature != null) {
        KV<String, byte[]> sketch = KV.of(article.getArticleId(), signature.sketch().bytes());
        signature.bandKeys().forEach(key -> out.output(KV.of(key, sketch)));
      }
    }
  }

  private static final class TieWithinBands
      extends DoFn<KV<Integer, Iterable<KV<Long, KV<String, byte[]>>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<Long, KV<String, byte[]>>>> bucket,
        OutputReceiver<KV<String, String>> out) {
      Map<Long, TreeMap<String, WordingSketch>> bands = new HashMap<>();
      for (KV<Long, KV<String, byte[]>> entry : bucket.getValue()) {
        KV<String, byte[]> sketch = entry.getValue();
        bands
            .computeIfAbsent(entry.getKey(), key -> new TreeMap<>())
            .put(sketch.getKey(), new WordingSketch(sketch.getValue()));
      }
      Components tied = new Components();
      bands.values().forEach(band -> tie(band, tied));
      tied.forEach((id, group) -> out.output(KV.of(id, group)));
    }

    private static void tie(TreeMap<String, WordingSketch> band, Components tied) {
      List<Map.Entry<String, WordingSketch>> leaders =
          band.entrySet().stream().limit(LEADERS).toList();
      band.forEach(
          (id, sketch) -> {
            for (Map.Entry<String, WordingSketch> leader : leaders) {
              if (!leader.getKey().equals(id) && sketch.isCopyOf(leader.getValue())) {
                tied.tie(leader.getKey(), id);
              }
            }
          });
    }
  }

  private static final class NameGroups extends DoFn<KV<Integer, CoGbkResult>, ArticleRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> bucket, OutputReceiver<ArticleRow> out) {
      Map<String, String> groups = new HashMap<>();
      bucket.getValue().getAll(TIES).forEach(tie -> groups.put(tie.getKey(), tie.getValue()));
      for (ArticleRow article : bucket.getValue().getAll(ARTICLES)) {
        String id = article.getArticleId();
        out.output(
            ArticleRow.newBuilder(article).setSyndicationId(groups.getOrDefault(id, id)).build());
      }
    }
  }
}
