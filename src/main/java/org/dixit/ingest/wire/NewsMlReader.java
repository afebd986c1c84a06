package org.dixit.ingest.wire;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.ingest.ArticleDates;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.record.BylineNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A news item of NewsML-G2, with its text as NITF, XHTML or plain inside it. */
final class NewsMlReader {
  private NewsMlReader() {}

  /** The item's text; empty if it is a picture, or a text that lies elsewhere. */
  static String text(Element item) {
    Element content = Xml.first(item, "contentset");
    Element nitf = Xml.first(content, "nitf");
    if (nitf != null) {
      return NitfReader.text(nitf);
    }
    Element html = Xml.first(content, "html");
    if (html != null) {
      Element body = Xml.first(html, "body");
      return Xml.content(body == null ? html : body);
    }
    Element xml = Xml.first(content, "inlinexml");
    return xml == null ? Xml.content(Xml.first(content, "inlinedata")) : GenericXml.text(xml);
  }

  static ArticleMetadata metadata(Element item) {
    Element meta = Xml.first(item, "itemmeta");
    Element content = Xml.first(item, "contentmeta");
    Element nitf = Xml.first(item, "nitf");
    ArticleMetadata inner = nitf == null ? ArticleMetadata.EMPTY : NitfReader.metadata(nitf);
    String headline = Xml.line(Xml.child(content, "headline"));
    List<String> authors = authors(content);
    Instant published =
        date(Stream.of(Xml.child(meta, "firstcreated"), Xml.child(content, "contentcreated")));
    Instant version =
        date(Stream.of(Xml.child(content, "contentmodified"), Xml.child(meta, "versioncreated")));
    String language = Xml.attribute(Xml.child(content, "language"), "tag");
    return new ArticleMetadata(
        headline == null ? inner.title() : headline,
        authors.isEmpty() ? inner.authors() : authors,
        published == null ? firstOf(inner.published(), version) : published,
        version,
        firstOf(named(Xml.child(meta, "provider")), named(Xml.child(content, "infosource"))),
        null,
        Xml.lines(Xml.children(content, "subject").flatMap(s -> Xml.children(s, "name").limit(1))),
        null,
        language == null ? Xml.attribute(item, "xml:lang") : language);
  }

  private static List<String> authors(@Nullable Element content) {
    List<String> creators =
        Xml.lines(Xml.children(content, "creator").flatMap(c -> Xml.children(c, "name").limit(1)));
    String by = Xml.line(Xml.child(content, "by"));
    return creators.isEmpty() && by != null ? BylineNames.of(by) : creators;
  }

  private static @Nullable String named(@Nullable Element party) {
    String name = Xml.line(Xml.child(party, "name"));
    return name == null ? Xml.attribute(party, "literal") : name;
  }

  private static @Nullable Instant date(Stream<@Nullable Element> candidates) {
    return candidates
        .map(e -> ArticleDates.parse(Xml.line(e)))
        .filter(d -> d != null)
        .findFirst()
        .orElse(null);
  }

  private static <T> @Nullable T firstOf(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
