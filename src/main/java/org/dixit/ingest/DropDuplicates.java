package org.dixit.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.run.Buckets;
import org.dixit.tables.ArticleRow;

/**
 * Makes one article of all inputs with the same words. The one with the most metadata stays, of
 * equals the one whose address comes first, so that the choice does not depend on the order; it
 * counts its copies and names where they came from.
 */
public final class DropDuplicates
    extends PTransform<PCollection<ArticleRow>, PCollection<ArticleRow>> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_COPY_URIS = 20;

  private static final Comparator<ArticleRow> RICHEST_FIRST =
      Comparator.comparingInt(DropDuplicates::knownFields)
          .reversed()
          .thenComparing(ArticleRow::getSourceUri);

  private final Buckets buckets;

  private DropDuplicates(Buckets buckets) {
    this.buckets = buckets;
  }

  /** Articles are the same if their ids, which are hashes of their words, are. */
  public static DropDuplicates byContent(Buckets buckets) {
    return new DropDuplicates(buckets);
  }

  @Override
  public PCollection<ArticleRow> expand(PCollection<ArticleRow> articles) {
    return articles
        .apply("Bucket", buckets.by(ArticleRow::getArticleId))
        .apply("Shuffle", GroupByKey.create())
        .apply("KeepOne", ParDo.of(new KeepOneOfEach()))
        .setCoder(AvroCoder.specific(ArticleRow.class));
  }

  private static int knownFields(ArticleRow article) {
    return (int)
        Stream.of(
                article.getTitle(),
                article.getPublishedAt(),
                article.getPublisher(),
                article.getCanonicalUrl(),
                article.getAuthors().isEmpty() ? null : article.getAuthors())
            .filter(field -> field != null)
            .count();
  }

  private static ArticleRow keepOne(ArticleRow left, ArticleRow right) {
    boolean leftStays = RICHEST_FIRST.compare(left, right) <= 0;
    ArticleRow kept = leftStays ? left : right;
    ArticleRow dropped = leftStays ? right : left;
    List<String> uris = new ArrayList<>(left.getCopyUris());
    uris.addAll(right.getCopyUris());
    uris.add(dropped.getSourceUri());
    return ArticleRow.newBuilder(kept)
        .setCopies(left.getCopies() + right.getCopies())
        .setCopyUris(uris.stream().sorted().limit(MOST_COPY_URIS).toList())
        .build();
  }

  private static final class KeepOneOfEach
      extends DoFn<KV<Integer, Iterable<ArticleRow>>, ArticleRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<ArticleRow>> bucket, OutputReceiver<ArticleRow> out) {
      Map<String, ArticleRow> kept = new TreeMap<>();
      for (ArticleRow article : bucket.getValue()) {
        kept.merge(article.getArticleId(), article, DropDuplicates::keepOne);
      }
      kept.values().forEach(out::output);
    }
  }
}
