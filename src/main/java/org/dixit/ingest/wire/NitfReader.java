package org.dixit.ingest.wire;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.ingest.ArticleDates;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.record.BylineNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NITF, the IPTC's markup for stories: {@code body.content} is the text. */
final class NitfReader {
  private NitfReader() {}

  static String text(Element nitf) {
    Element content = Xml.first(nitf, "body.content");
    String text = Xml.content(content);
    return text.isBlank() ? Xml.content(Xml.first(nitf, "abstract")) : text;
  }

  static ArticleMetadata metadata(Element nitf) {
    String headline = Xml.line(Xml.first(nitf, "hl1"));
    Element docdata = Xml.first(nitf, "docdata");
    return new ArticleMetadata(
        headline == null ? Xml.line(Xml.first(nitf, "title")) : headline,
        authors(nitf),
        published(nitf),
        null,
        Xml.line(Xml.first(nitf, "distributor")),
        null,
        Xml.all(docdata, "keyword").map(e -> e.attr("key")).filter(k -> !k.isBlank()).toList(),
        null,
        Xml.attribute(nitf, "xml:lang"));
  }

  private static List<String> authors(Element nitf) {
    Element byline = Xml.first(nitf, "byline");
    List<String> people = Xml.lines(Xml.all(byline, "person"));
    if (byline == null || !people.isEmpty()) {
      return people;
    }
    Element names = byline.clone();
    Xml.all(names, "byttl").toList().forEach(Element::remove);
    return BylineNames.of(names.text().replaceAll("[,\\s]+$", ""));
  }

  private static @Nullable Instant published(Element nitf) {
    return Stream.of("date.issue", "date.release", "story.date", "pubdata")
        .flatMap(name -> Xml.all(nitf, name))
        .map(
            e ->
                ArticleDates.parse(e.hasAttr("norm") ? e.attr("norm") : e.attr("date.publication")))
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }
}
