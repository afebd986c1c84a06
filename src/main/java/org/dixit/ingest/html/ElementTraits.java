package org.dixit.ingest.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Tells the traits of the elements of one page; remembers the class names it has seen. */
final class ElementTraits {
  private static final Map<String, Long> BY_TAG =
      Map.ofEntries(
          Map.entry("article", Trait.ARTICLE.bit()),
          Map.entry("main", Trait.MAIN.bit()),
          Map.entry("nav", Trait.NAV.bit()),
          Map.entry("footer", Trait.FOOTER.bit()),
          Map.entry("aside", Trait.ASIDE.bit()),
          Map.entry("header", Trait.HEADER.bit()),
          Map.entry("form", Trait.FORM.bit()),
          Map.entry("figure", Trait.FIGURE.bit()),
          Map.entry("figcaption", Trait.CAPTION.bit()),
          Map.entry("blockquote", Trait.QUOTE.bit()),
          Map.entry("ul", Trait.LIST.bit()),
          Map.entry("ol", Trait.LIST.bit()),
          Map.entry("table", Trait.TABLE.bit()),
          Map.entry("button", Trait.BUTTON.bit()),
          Map.entry("dialog", Trait.POPUP.bit()));

  /** A post is from a network whose name also stands on share buttons. */
  private static final long NOT_OF_EMBEDDED =
      Trait.bits(Trait.SHARE, Trait.VIDEO, Trait.RELATED, Trait.WIDGET);

  private static final int SLUG_SIGNS = 3;

  private final TraitWords words;
  private final Map<String, Long> ofClasses = new HashMap<>();
  private final Map<String, Long> ofOthers = new HashMap<>();

  ElementTraits(TraitWords words) {
    this.words = words;
  }

  /** The traits that an element's own tag and names give it. */
  long of(Element element, String tag) {
    long bits = BY_TAG.getOrDefault(tag, 0L);
    if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
      return bits;
    }
    for (Attribute attribute : element.attributes()) {
      bits |= of(element, attribute);
    }
    if (tag.equals("blockquote") || (bits & Trait.EMBED.bit()) != 0) {
      bits &= ~NOT_OF_EMBEDDED;
    }
    return bits;
  }

  private long of(Element element, Attribute attribute) {
    String value = attribute.getValue();
    return switch (attribute.getKey()) {
      case "class" -> ofClasses.computeIfAbsent(value, names -> ofClasses(element, names));
      case "id" -> isSlug(value) ? 0 : ofOthers.computeIfAbsent(value, words::traits);
      case "role", "itemprop", "data-component", "data-testid", "data-type" ->
          ofOthers.computeIfAbsent(value, words::traits);
      case "hidden" -> Trait.HIDDEN.bit();
      case "style" -> hides(value) ? Trait.HIDDEN.bit() : 0;
      default -> 0;
    };
  }

  private long ofClasses(Element element, String names) {
    boolean isHidden =
        element.hasClass("hidden") || element.hasClass("hide") || element.hasClass("d-none");
    return words.traits(names) | (isHidden ? Trait.HIDDEN.bit() : 0);
  }

  /** Whether an anchor was made of a heading's words. */
  private static boolean isSlug(String id) {
    return id.chars().filter(c -> c == '-' || c == '_').count() > SLUG_SIGNS;
  }

  private static boolean hides(String style) {
    return style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
        || style.contains("visibility: hidden");
  }
}
