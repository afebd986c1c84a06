package org.dixit.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs of a piece of markup that is all article: the body field of a feed, a wire story.
 * For whole web pages, which are mostly not article, there is the HTML extractor. Thread-safe.
 */
public final class MarkupText {
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "head",
          "template",
          "figure",
          "figcaption",
          "svg",
          "button",
          "form",
          "nav",
          "iframe",
          "media",
          "object");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|span|a|b|i|em|strong|u|h[1-6]|ul|ol|li|blockquote|section|article|table|img"
              + "|figure|iframe|script|html|body|!--)(?:\\s[^<>]*)?/?>|</\\w+>|<!--",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{2,7}|#[xX]\\p{XDigit}{2,6}|[a-zA-Z]{2,8}\\d?);");

  /** Begins with the line break: from each space of a long run a match would be sought in vain. */
  private static final Pattern BREAKS = Pattern.compile("\\n\\s*\\n");

  private MarkupText() {}

  /** Plain text of a field that may hold HTML; a text without markup stays as it is. */
  public static String ofField(String value) {
    if (MARKUP.matcher(value).find()) {
      return of(Jsoup.parseBodyFragment(value).body());
    }
    return ENTITY.matcher(value).find() ? Parser.unescapeEntities(value, false) : value;
  }

  /** The same on one line, for titles and names. */
  public static String lineOfField(String value) {
    return ofField(value).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Paragraphs separated by a blank line. */
  public static String of(Element root) {
    return String.join("\n\n", paragraphsOf(root));
  }

  /** Paragraphs, each without blank lines in it; line breaks are kept. */
  public static List<String> paragraphsOf(Element root) {
    Collector collector = new Collector();
    root.traverse(collector);
    collector.flush();
    return collector.paragraphs;
  }

  private static final class Collector implements NodeVisitor {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int dropped;

    @Override
    public void head(Node node, int depth) {
      String name = name(node);
      if (depth > 0 && DROPPED.contains(name)) {
        dropped++;
      } else if (dropped == 0 && node instanceof TextNode text) {
        append(text);
      } else if (name.equals("br")) {
        current.append('\n');
      } else if (name.equals("td") || name.equals("th")) {
        current.append(' ');
      } else if (BlockTags.contains(name)) {
        flush();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      String name = name(node);
      if (depth > 0 && DROPPED.contains(name)) {
        dropped--;
      } else if (BlockTags.contains(name)) {
        flush();
      }
    }

    private void append(TextNode node) {
      boolean kept = node.parent() != null && name(node.parent()).equals("pre");
      String text = node.getWholeText();
      current.append(kept ? text : text.replaceAll("\\s+", " "));
    }

    void flush() {
      for (String part : BREAKS.split(current, -1)) {
        String paragraph =
            part.lines()
                .map(line -> line.replaceAll("[ \\t\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
      }
      current.setLength(0);
    }

    /** Without the prefix, so that {@code xhtml:p} is a paragraph too. */
    private static String name(Node node) {
      String name = node.normalName();
      return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
  }
}
