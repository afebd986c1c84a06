package org.dixit.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a page into its text blocks in one walk, without recursion. Used once. */
final class BlockReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "select",
          "textarea",
          "audio",
          "video",
          "map",
          "datalist",
          "meter",
          "progress",
          "frameset",
          "applet",
          "rp",
          "rt");

  /** Blocks to jsoup, but mostly found within a paragraph. */
  private static final Set<String> INLINE = Set.of("ins", "del", "math");

  private final ElementTraits elementTraits;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Deque<Region> open = new ArrayDeque<>();
  private final BlockText text = new BlockText();
  private int links;
  private int bolds;
  private int pres;

  private BlockReader(ElementTraits elementTraits) {
    this.elementTraits = elementTraits;
  }

  /** The blocks below {@code root}. */
  static PageBlocks read(Element root, TraitWords words) {
    BlockReader reader = new BlockReader(new ElementTraits(words));
    root.filter(reader);
    reader.flush();
    for (int i = reader.regions.size() - 1; i > 0; i--) {
      Region region = reader.regions.get(i);
      if (region.parent != null) {
        region.parent.add(region);
      }
    }
    return new PageBlocks(reader.blocks, reader.regions);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      long traits = elementTraits.of(element, tag);
      if (SKIPPED.contains(tag) || isUnseen(element, traits)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, tag, traits);
    }
    return FilterResult.CONTINUE;
  }

  /** Whether a part of a line is for screen readers, or for those who point at it. */
  private static boolean isUnseen(Element element, long traits) {
    return (traits & Trait.HIDDEN.bit()) != 0 && !element.isBlock();
  }

  private void append(String words) {
    Region region = open.getFirst();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && pres > 0) {
        text.lineBreak();
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        text.space();
      } else if (Character.getType(c) != Character.FORMAT
          && Character.getType(c) != Character.CONTROL) {
        if (text.breaksParagraph()) {
          flush();
        }
        text.add(c, region, links > 0, bolds > 0);
      }
    }
  }

  private void flush() {
    Region region = text.region();
    if (region != null) {
      Region around = region;
      while (!around.isBlock && around.parent != null) {
        around = around.parent;
      }
      Block block =
          new Block(
              blocks.size(),
              text.toString(),
              around.element.normalName(),
              region,
              text.linkChars(),
              text.boldChars());
      blocks.add(block);
      region.add(block);
    }
    text.clear();
  }

  private void enter(Element element, String tag, long traits) {
    boolean isBlock = isBlock(element, tag);
    if (isBlock) {
      flush();
    }
    switch (tag) {
      case "br" -> text.lineBreak();
      case "a", "button" -> links++;
      case "b", "strong" -> bolds++;
      case "pre" -> pres++;
      case "td", "th" -> text.space();
      default -> {}
    }
    if (isBlock || traits != 0 || open.isEmpty()) {
      Region region = new Region(open.peek(), element, isBlock, traits);
      regions.add(region);
      open.push(region);
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Region top = open.peek();
      switch (element.normalName()) {
        case "a", "button" -> links--;
        case "b", "strong" -> bolds--;
        case "pre" -> pres--;
        default -> {}
      }
      if (top != null && top.element.equals(element)) {
        if (top.isBlock) {
          flush();
        }
        open.pop();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A cell is a part of its row's line, unless it holds blocks of its own. */
  private static boolean isBlock(Element element, String tag) {
    if (!tag.equals("td") && !tag.equals("th")) {
      return (element.isBlock() && !INLINE.contains(tag)) || tag.equals("summary");
    }
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.isBlock() || child.normalName().equals("br")) {
        return true;
      }
    }
    Element row = element.parent();
    return row == null || row.childrenSize() < 2;
  }
}
