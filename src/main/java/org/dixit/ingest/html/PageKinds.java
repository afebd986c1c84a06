package org.dixit.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Tells articles from other pages. In doubt a page is an article: a lost one is never found. */
final class PageKinds {
  private static final int SHORTEST = 80;

  /** A body of this length is text worth mining, whatever the page says it is. */
  private static final int LONG = 1500;

  private static final int SHORT = 500;

  /** A list has at least so many blocks. */
  private static final int MANY = 100;

  private static final Set<String> LISTS =
      Set.of("CollectionPage", "SearchResultsPage", "ItemList");

  private PageKinds() {}

  static PageKind of(List<String> body, PageBlocks page, JsonLd jsonLd, MetaTags meta) {
    int length = body.stream().mapToInt(String::length).sum();
    boolean saysArticle = !jsonLd.article().isMissingNode() || type(meta).equals("article");
    boolean saysVideo = type(meta).startsWith("video") || jsonLd.types().contains("VideoObject");
    if (saysVideo && !saysArticle && length < SHORT) {
      return PageKind.MEDIA;
    }
    if (length < SHORTEST) {
      return page.blocks().size() > MANY && isLinks(page) ? PageKind.INDEX : PageKind.EMPTY;
    }
    if (saysArticle || length >= LONG) {
      return PageKind.ARTICLE;
    }
    boolean saysList = jsonLd.types().stream().anyMatch(LISTS::contains);
    return (saysList || type(meta).equals("website")) && isLinks(page)
        ? PageKind.INDEX
        : PageKind.ARTICLE;
  }

  private static String type(MetaTags meta) {
    return Objects.requireNonNullElse(meta.first("og:type"), "").toLowerCase(Locale.ROOT);
  }

  private static boolean isLinks(PageBlocks page) {
    return page.regions().get(0).linkDensity() > 0.6;
  }
}
