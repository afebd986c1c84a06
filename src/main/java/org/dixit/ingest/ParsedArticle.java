package org.dixit.ingest;

import java.io.Serializable;

/**
 * An article as its reader saw it.
 *
 * @param sourceUri where it came from: a file, or a record in a container ({@code
 *     feed.jsonl#line=12})
 * @param mediaType of the source ("text/html")
 * @param text the body, paragraphs separated by line breaks; for a plain text file, the file's text
 *     unchanged
 * @param article whether it is one; false for index pages, video stubs and the like, which are kept
 *     but not mined
 */
public record ParsedArticle(
    String sourceUri, String mediaType, String text, ArticleMetadata metadata, boolean article)
    implements Serializable {
  public ParsedArticle(String sourceUri, String mediaType, String text, ArticleMetadata metadata) {
    this(sourceUri, mediaType, text, metadata, true);
  }
}
