package org.dixit.ingest;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/** Rows of the articles table. Thread-safe. */
public final class ArticleRows implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The article's quotations were extracted. */
  public static final String MINED = "mined";

  /** An index page, a video stub or the like: kept, not mined. */
  public static final String NOT_AN_ARTICLE = "not_an_article";

  /** Not in English, the language that the engine serves: kept, not mined. */
  public static final String OTHER_LANGUAGE = "other_language";

  private static final String SERVED = "en";

  private final RunStamp stamp;

  public ArticleRows(RunStamp stamp) {
    this.stamp = stamp;
  }

  /**
   * The row of an article before anything was extracted: no quotations, one copy.
   *
   * @param detectedLanguage what the text looks like, BCP 47; null to believe what it declares
   */
  public ArticleRow row(ParsedArticle article, @Nullable String detectedLanguage) {
    ArticleMetadata metadata = article.metadata();
    String text = article.text();
    String language = detectedLanguage != null ? detectedLanguage : metadata.language();
    return stamp
        .onto(ArticleRow.newBuilder())
        .setArticleId(ContentId.ofWords(text))
        .setSourceUri(article.sourceUri())
        .setMediaType(article.mediaType())
        .setCanonicalUrl(metadata.canonicalUrl())
        .setPublisher(metadata.publisher())
        .setPublisherDomain(domain(metadata.canonicalUrl()))
        .setTitle(metadata.title())
        .setAuthors(metadata.authors())
        .setLanguage(language)
        .setPublishedAt(metadata.published())
        .setPublishedDate(day(metadata.published()))
        .setModifiedAt(metadata.modified())
        .setSection(metadata.section())
        .setKeywords(metadata.keywords())
        .setBodyText(text)
        .setCharCount(text.codePointCount(0, text.length()))
        .setWordCount(words(text))
        .setParagraphCount((int) text.lines().filter(line -> !line.isBlank()).count())
        .setStatus(status(article, language))
        .setQuotationCount(0)
        .setCopies(1)
        .setCopyUris(List.of())
        .build();
  }

  private static String status(ParsedArticle article, @Nullable String language) {
    if (!article.article()) {
      return NOT_AN_ARTICLE;
    }
    boolean served =
        language == null || language.equals(SERVED) || language.startsWith(SERVED + "-");
    return served ? MINED : OTHER_LANGUAGE;
  }

  private static @Nullable LocalDate day(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static @Nullable String domain(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null; // an address with blanks or brackets: a fact about the page, not an error
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      if (!blank && !inWord) {
        words++;
      }
      inWord = !blank;
    }
    return words;
  }
}
