package org.dixit.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.ingest.BlockTags;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the paragraphs out of the XHTML that Tika's parsers give. */
final class ParagraphHandler extends DefaultHandler {
  private static final Set<String> DROPPED = Set.of("head", "script", "style");
  private static final Set<String> DROPPED_CLASSES =
      Set.of("header", "footer", "annotation", "embedded", "package-entry", "footnote", "endnote");

  private static final String OUTLOOK = "application/vnd.ms-outlook";

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int dropped;

  /** Before the text of an Outlook message come its subject and a list of its headers. */
  private boolean inMailHeaders;

  List<String> paragraphs() {
    return paragraphs;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String kind = attributes.getValue("class");
    inMailHeaders |= name.equals("meta") && OUTLOOK.equals(attributes.getValue("content"));
    if (dropped > 0 || DROPPED.contains(name) || (kind != null && DROPPED_CLASSES.contains(kind))) {
      dropped++;
    } else if (isBreak(name)) {
      flush();
    } else if (name.equals("td") || name.equals("th")) {
      current.append(' ');
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (dropped > 0) {
      dropped--;
    } else if (isBreak(name)) {
      flush();
    }
    if (inMailHeaders && name.equals("dl")) {
      paragraphs.clear();
      inMailHeaders = false;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (dropped == 0) {
      current.append(chars, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  @Override
  public void endDocument() {
    flush();
  }

  private static boolean isBreak(String name) {
    return BlockTags.contains(name) || name.equals("br");
  }

  private void flush() {
    for (String line : current.toString().split("[\\n\\r\\u000b\\u2028\\u2029]+", -1)) {
      String paragraph = line.replaceAll("[ \\t\\u00a0]+", " ").strip();
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
    }
    current.setLength(0);
  }
}
