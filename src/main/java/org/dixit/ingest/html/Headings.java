package org.dixit.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The headings of first rank on a page, of which one should be its article's. */
final class Headings {
  /** What is longer is no title. */
  static final int LONGEST = 500;

  private static final double LEAST_SHARE = 0.3;

  /** A part with so many of a heading's words may stand for it: the rest is a label. */
  private static final double LEAST_PART = 0.6;

  private static final Evaluator FIRST_RANK =
      Selector.evaluatorOf("h1, [itemprop=headline]:not(meta)");

  /** No article has so many; a page made to hold its reader up may. */
  private static final int MOST = 50;

  private final List<Element> elements;

  Headings(Document page, SiteNames site) {
    this.elements =
        page.select(FIRST_RANK).stream()
            .limit(MOST)
            .filter(Predicate.not(element -> isNone(element.text(), site)))
            .toList();
  }

  private static boolean isNone(String text, SiteNames site) {
    return text.length() > LONGEST || Names.key(text).isEmpty() || site.contains(text);
  }

  /** The heading whose words are most of all among the page's other titles; its label is cut. */
  @Nullable String like(String titles) {
    Set<String> words = new HashSet<>(words(titles));
    String best = null;
    double bestShare = LEAST_SHARE;
    for (Element element : elements) {
      int all = words(element.text()).size();
      for (Element part : element.getAllElements()) {
        List<String> own = words(part.text());
        double share = (double) own.stream().filter(words::contains).count() / own.size();
        if (share > bestShare && own.size() >= LEAST_PART * all) {
          best = Names.clean(part.text());
          bestShare = share;
        }
      }
    }
    return best;
  }

  /** The first heading, where no other title tells which is the article's. */
  @Nullable String first() {
    return elements.isEmpty() ? null : Names.clean(elements.get(0).text());
  }

  private static List<String> words(String text) {
    return List.of(Names.key(text).split(" ", -1));
  }
}
