package org.dixit.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** XML of an unknown kind: an element with words of its own is a paragraph, all in it included. */
final class GenericXml {
  private GenericXml() {}

  static String text(Element root) {
    List<String> paragraphs = new ArrayList<>();
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && !element.ownText().isBlank()) {
              paragraphs.add(element.text().replaceAll("\\s+", " ").strip());
              return FilterResult.SKIP_ENTIRELY;
            }
            return node instanceof TextNode ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            return FilterResult.CONTINUE;
          }
        });
    return String.join("\n\n", paragraphs);
  }
}
