package org.dixit.ingest.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.ingest.ArticleDates;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.record.BylineNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An item of an RSS feed or an entry of an Atom feed; its full text, or else its summary. */
final class FeedItemReader {
  private FeedItemReader() {}

  static @Nullable Element item(Element feed) {
    Element item = Xml.first(feed, "item");
    return item == null ? Xml.first(feed, "entry") : item;
  }

  /** The full text; empty if the feed does not give it. */
  static String fullText(Element item) {
    String content = Xml.content(Xml.child(item, "encoded"));
    return content.isBlank() ? Xml.content(Xml.child(item, "content")) : content;
  }

  /** The summary, in which some feeds give the whole text. */
  static String summary(Element item) {
    String description = Xml.content(Xml.child(item, "description"));
    return description.isBlank() ? Xml.content(Xml.child(item, "summary")) : description;
  }

  static ArticleMetadata metadata(Element feed, Element item) {
    Element channel = Xml.first(feed, "channel");
    Element about = channel == null ? feed : channel;
    String language = Xml.line(Xml.child(about, "language"));
    return new ArticleMetadata(
        Xml.line(Xml.child(item, "title")),
        authors(item),
        date(item, "pubdate", "published", "date", "issued", "updated"),
        date(item, "updated", "modified"),
        Xml.line(Xml.child(about, "title")),
        null,
        categories(item),
        link(item),
        language == null ? Xml.attribute(feed, "xml:lang") : language);
  }

  private static List<String> authors(Element item) {
    List<String> authors = new ArrayList<>();
    Stream.concat(Xml.children(item, "creator"), Xml.children(item, "author"))
        .map(author -> Xml.child(author, "name") == null ? author : Xml.child(author, "name"))
        .map(Xml::line)
        .filter(name -> name != null)
        // RSS: "mail@example.org (Ann Lee)"
        .map(name -> String.valueOf(name).replaceFirst("^[^\\s@]+@[^\\s@]+ \\((.*)\\)$", "$1"))
        .forEach(name -> authors.addAll(BylineNames.of(name)));
    return authors.stream().distinct().toList();
  }

  private static @Nullable Instant date(Element item, String... names) {
    return Stream.of(names)
        .map(name -> ArticleDates.parse(Xml.line(Xml.child(item, name))))
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  private static List<String> categories(Element item) {
    return Xml.children(item, "category")
        .map(c -> c.hasAttr("term") ? c.attr("term") : c.text())
        .map(String::strip)
        .filter(c -> !c.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable String link(Element item) {
    return Xml.children(item, "link")
        .filter(l -> !l.hasAttr("rel") || l.attr("rel").equals("alternate"))
        .map(l -> l.hasAttr("href") ? l.attr("href") : l.text())
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
