package org.dixit.ingest;

/** Turns the bytes of one document into an article. Implementations are thread-safe. */
public interface DocumentParser {
  /**
   * @throws InputRejectedException if the document gives no article, with the reason
   */
  ParsedArticle parse(RawDocument document) throws InputRejectedException;

  /**
   * @param sourceUri where the bytes came from; its name helps to tell the format
   * @throws InputRejectedException if they give no article, with the reason
   */
  default ParsedArticle parse(String sourceUri, byte[] bytes) throws InputRejectedException {
    return parse(RawDocument.of(sourceUri, bytes));
  }
}
