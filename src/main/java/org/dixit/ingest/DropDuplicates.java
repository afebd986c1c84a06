package org.dixit.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
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

  private DropDuplicates() {}

  /** Articles are the same if their ids, which are hashes of their words, are. */
  public static DropDuplicates byContent() {
    return new DropDuplicates();
  }

  @Override
  public PCollection<ArticleRow> expand(PCollection<ArticleRow> articles) {
    return articles
        .apply(
            "KeyByContent",
            WithKeys.of((ArticleRow article) -> article.getArticleId())
                .withKeyType(TypeDescriptors.strings()))
        .apply("KeepOne", Combine.perKey(new KeepOne()))
        .apply("Articles", Values.create())
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

  private static final class KeepOne extends Combine.BinaryCombineFn<ArticleRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public ArticleRow apply(ArticleRow left, ArticleRow right) {
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
  }
}
