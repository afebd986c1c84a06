package org.dixit.ingest.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.MarkupText;
import org.dixit.ingest.XmlInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Elements of an XML document by their names, without prefixes, whatever their case. */
final class Xml {
  private Xml() {}

  /**
   * The root of a document. jsoup reads it, which knows no entities but HTML's and fetches nothing.
   *
   * @throws InputRejectedException if it is not well-formed
   */
  static @Nullable Element root(byte[] bytes) throws InputRejectedException {
    XmlInput.check(bytes);
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser())
          .children()
          .first();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be read", e);
    }
  }

  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The elements of a name below an element, itself included, in order. */
  static Stream<Element> all(@Nullable Element root, String name) {
    return root == null ? Stream.empty() : root.stream().filter(e -> name(e).equals(name));
  }

  static @Nullable Element first(@Nullable Element root, String name) {
    return all(root, name).findFirst().orElse(null);
  }

  static Stream<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? Stream.empty()
        : parent.children().stream().filter(e -> name(e).equals(name));
  }

  static @Nullable Element child(@Nullable Element parent, String name) {
    return children(parent, name).findFirst().orElse(null);
  }

  /** The text of an element on one line; null if it has none. */
  static @Nullable String line(@Nullable Element element) {
    String line = element == null ? "" : MarkupText.lineOfField(element.text());
    return line.isEmpty() ? null : line;
  }

  static @Nullable String attribute(@Nullable Element element, String name) {
    return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
  }

  static List<String> lines(Stream<Element> elements) {
    return elements
        .map(Xml::line)
        .filter(line -> line != null)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  /** Text of an element that holds markup, or markup written as text. */
  static String content(@Nullable Element element) {
    if (element == null) {
      return "";
    }
    return element.childrenSize() > 0
        ? MarkupText.of(element)
        : MarkupText.ofField(element.wholeText()).strip();
  }
}
