package org.dixit.ingest.html;

import org.dixit.ingest.ArticleMetadata;

/**
 * What a web page says.
 *
 * @param body the article's text: paragraphs, headings, list items and table rows, each on one line
 *     and separated by a blank line; empty if none was found
 * @param kind anything but {@link PageKind#ARTICLE} is to be marked and not mined
 */
public record HtmlArticle(String body, ArticleMetadata metadata, PageKind kind) {}
