package org.dixit.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article: JSON-LD, then meta elements, microdata, links and the byline. */
final class AuthorReader {
  private static final String[] META = {
    "article:author_name", "parsely-author", "sailthru.author", "author", "mrf:authors",
    "dc.creator", "dcterms.creator", "citation_author", "byl", "cxenseparse:author",
    "dcsext.author", "og:author", "article:author", "twitter:creator:name"
  };

  private static final String[] ON_PAGE = {
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "a[rel~=author]",
    "[class*=byline] a[href*=author], [class*=byline] a[href*=people], [class*=author] a[href*=author]",
    "[class*=author-name], [class*=author__name], [class*=authorName], [class*=byline__name], [class*=bylineName]",
    "[class~=(?i)\\b(byline|by-line|author)\\b]",
  };

  private static final int LONGEST_BYLINE = 160;

  private AuthorReader() {}

  /** The authors, as they would be listed; empty if the page credits nobody. */
  static List<String> read(Document page, JsonLd jsonLd, MetaTags meta, String publisher) {
    AuthorNames names = new AuthorNames();
    addJson(names, jsonLd, jsonLd.property("author"));
    if (names.isEmpty()) {
      addJson(names, jsonLd, jsonLd.property("creator"));
    }
    for (int i = 0; i < META.length && names.isEmpty(); i++) {
      List<String> values = meta.all(META[i]);
      // The last of several is the page's own, the first the site's.
      String site = values.size() > 1 ? publisher : "";
      for (String value : values) {
        if (!value.contains("://") && !Names.key(value).equals(Names.key(site))) {
          names.addName(value);
        }
      }
    }
    for (int i = 0; i < ON_PAGE.length && names.isEmpty(); i++) {
      addElements(names, page, ON_PAGE[i]);
    }
    return names.without(publisher);
  }

  private static void addJson(AuthorNames names, JsonLd jsonLd, JsonNode author) {
    if (author.isArray()) {
      author.forEach(item -> addJson(names, jsonLd, item));
      return;
    }
    JsonNode person = jsonLd.resolve(author);
    String name = JsonLd.text(person);
    if (name == null && person.isObject()) {
      name = JsonLd.text(person.path("byline"));
    }
    if (name != null && !name.contains("://")) {
      names.addName(name);
    }
  }

  private static void addElements(AuthorNames names, Document page, String query) {
    Set<String> noise = Set.of("nav", "footer", "aside");
    for (Element element : page.select(query)) {
      String text = element.hasAttr("content") ? element.attr("content") : element.text();
      boolean isNoise = element.parents().stream().anyMatch(up -> noise.contains(up.normalName()));
      if (!text.isBlank() && text.length() <= LONGEST_BYLINE && !isNoise) {
        names.addCredit(text);
        if (!names.isEmpty() && !element.normalName().equals("a")) {
          return;
        }
      }
    }
  }
}
