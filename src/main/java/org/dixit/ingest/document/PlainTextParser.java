package org.dixit.ingest.document;

import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;

/**
 * Plain text: the decoded file, unchanged, is the article. Thread-safe.
 *
 * @see TextDecoder
 */
final class PlainTextParser implements DocumentParser {
  static final String MEDIA_TYPE = "text/plain";

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    String text = TextDecoder.decode(document.bytes(), document.charset());
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f\u001a".indexOf(c) < 0).count();
    if (controls > 0 && controls > text.length() / 500) {
      throw new InputRejectedException(RejectCode.UNSUPPORTED_FORMAT, "binary data, not text");
    }
    return new ParsedArticle(document.sourceUri(), MEDIA_TYPE, text, ArticleMetadata.EMPTY);
  }
}
