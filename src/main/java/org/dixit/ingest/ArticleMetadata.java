package org.dixit.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its text.
 *
 * @param authors people, without "By" and job titles
 * @param published when it was first published
 * @param modified when it was last changed
 * @param publisher the outlet's name
 * @param canonicalUrl the article's own address
 * @param language BCP 47 ("en"), as detected from the text or declared
 */
public record ArticleMetadata(
    @Nullable String title,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String publisher,
    @Nullable String section,
    List<String> keywords,
    @Nullable String canonicalUrl,
    @Nullable String language)
    implements Serializable {
  /** Nothing is known. */
  public static final ArticleMetadata EMPTY =
      new ArticleMetadata(null, List.of(), null, null, null, null, List.of(), null, null);

  public ArticleMetadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }
}
