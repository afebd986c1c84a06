package org.dixit.ingest.wire;

import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.jsoup.nodes.Element;

/**
 * XML by its root: NewsML-G2, NITF, RSS, Atom, XHTML; of any other kind, its text. No entity is
 * expanded and nothing is fetched. Thread-safe.
 */
public final class XmlArticleParser implements DocumentParser {
  /** A summary shorter than this, in one paragraph, only leads to an article. */
  private static final int TEASER = 600;

  private final DocumentParser html;

  /**
   * @param html takes XHTML pages
   */
  public XmlArticleParser(DocumentParser html) {
    this.html = html;
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    Element root = Xml.root(document.bytes());
    if (root == null) {
      throw new InputRejectedException(RejectCode.EMPTY, "XML without an element");
    }
    return switch (Xml.name(root)) {
      case "html" -> html.parse(document);
      case "nitf" ->
          article(
              document, "application/nitf+xml", NitfReader.text(root), NitfReader.metadata(root));
      case "rss", "feed", "rdf" -> feed(document, root);
      case "newsitem", "newsmessage", "contentset" -> newsMl(document, root);
      case "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem" ->
          throw new InputRejectedException(
              RejectCode.UNSUPPORTED_FORMAT, "a " + root.tagName() + " of NewsML-G2 is no text");
      default -> article(document, "application/xml", GenericXml.text(root), ArticleMetadata.EMPTY);
    };
  }

  private static ParsedArticle newsMl(RawDocument document, Element root)
      throws InputRejectedException {
    Element found = Xml.first(root, "newsitem");
    Element item = found == null ? root : found;
    return article(
        document,
        "application/vnd.iptc.g2.newsitem+xml",
        NewsMlReader.text(item),
        NewsMlReader.metadata(item));
  }

  private static ParsedArticle feed(RawDocument document, Element root)
      throws InputRejectedException {
    Element item = FeedItemReader.item(root);
    if (item == null) {
      throw new InputRejectedException(RejectCode.EMPTY, "a feed without items");
    }
    String type = Xml.name(root).equals("feed") ? "application/atom+xml" : "application/rss+xml";
    ArticleMetadata metadata = FeedItemReader.metadata(root, item);
    String text = FeedItemReader.fullText(item);
    if (!text.isBlank()) {
      return article(document, type, text, metadata);
    }
    String summary = FeedItemReader.summary(item);
    ParsedArticle article = article(document, type, summary, metadata);
    boolean teaser = summary.length() < TEASER && !summary.contains("\n\n");
    return new ParsedArticle(document.sourceUri(), type, summary, article.metadata(), !teaser);
  }

  private static ParsedArticle article(
      RawDocument document, String mediaType, String text, ArticleMetadata metadata)
      throws InputRejectedException {
    if (text.isBlank()) {
      throw new InputRejectedException(RejectCode.EMPTY, "no text in this " + mediaType);
    }
    return new ParsedArticle(document.sourceUri(), mediaType, text, metadata);
  }
}
