package org.dixit.ingest.html;

import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;

/** Web pages as articles. Thread-safe. */
public final class HtmlDocumentParser implements DocumentParser {
  private static final String MEDIA_TYPE = "text/html";

  private final HtmlArticleExtractor extractor = new HtmlArticleExtractor();

  @Override
  public ParsedArticle parse(RawDocument page) throws InputRejectedException {
    String address = page.url() == null ? "" : page.url();
    HtmlArticle article = extractor.extract(page.bytes(), page.charset(), address);
    if (article.body().isBlank()) {
      throw new InputRejectedException(RejectCode.EMPTY, "the page has no text");
    }
    return new ParsedArticle(
        page.sourceUri(),
        MEDIA_TYPE,
        article.body(),
        article.metadata(),
        article.kind() == PageKind.ARTICLE);
  }
}
