package org.dixit.ingest.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Objects;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.RelatedHeadlines;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article out of a web page. Reads nothing but the bytes it is given; runs no script;
 * bears damaged, truncated and deeply nested pages. Thread-safe.
 */
public final class HtmlArticleExtractor {
  /** Deeper elements are hung higher up by jsoup. Real pages stay under 100. */
  private static final int MAX_DEPTH = 512;

  private final TraitWords words = TraitWords.load();
  private final BodyFinder finder = new BodyFinder(Boilerplate.load());

  /**
   * @param charset what the server said; a byte order mark wins over it, it wins over the page's
   *     own declaration; an unknown one is as none
   * @param baseUri the page's address, or an empty string
   */
  public HtmlArticle extract(byte[] bytes, @Nullable String charset, String baseUri) {
    Document page = parse(bytes, charset, baseUri);
    JsonLd jsonLd = JsonLd.read(page);
    MetaTags meta = MetaTags.read(page);
    ArticleMetadata metadata = MetadataReader.read(page, jsonLd, meta);
    PageBlocks blocks = BlockReader.read(page, words);
    String title = Objects.requireNonNullElse(metadata.title(), "");
    List<String> found =
        finder.find(blocks, title).stream()
            .map(Block::text)
            .map(RelatedHeadlines::cutFrom)
            .toList();
    List<String> body = ClaimedBody.orElse(found, jsonLd, words);
    return new HtmlArticle(
        String.join("\n\n", body), metadata, PageKinds.of(body, blocks, jsonLd, meta));
  }

  private static Document parse(byte[] bytes, @Nullable String charset, String baseUri) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes),
          known(charset),
          baseUri,
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be read", e);
    }
  }

  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset != null && Charset.isSupported(charset) ? charset : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }
}
