package org.dixit.ingest.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dixit.ingest.ArticleMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Gathers what a page says about its article, each field by its sources in order of trust. */
final class MetadataReader {
  private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical][href]");

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaTags meta;

  private MetadataReader(Document page, JsonLd jsonLd, MetaTags meta) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
  }

  static ArticleMetadata read(Document page, JsonLd jsonLd, MetaTags meta) {
    return new MetadataReader(page, jsonLd, meta).read();
  }

  private ArticleMetadata read() {
    String publisher = publisher();
    String address = address();
    DateReader dates = new DateReader(page, jsonLd, meta);
    return new ArticleMetadata(
        TitleReader.read(page, jsonLd, meta, site(publisher, address)),
        AuthorReader.read(page, jsonLd, meta, publisher == null ? "" : publisher),
        dates.published(address),
        dates.modified(),
        publisher,
        section(),
        keywords(),
        address,
        language());
  }

  private @Nullable String publisher() {
    String name = JsonLd.text(jsonLd.resolve(jsonLd.property("publisher")));
    if (name == null || name.contains("://")) {
      name = meta.first("og:site_name", "publisher", "dc.publisher", "citation_journal_title");
    }
    name = name == null ? pinned("application-name") : name;
    return name == null || name.contains("://") ? null : Names.clean(name);
  }

  private SiteNames site(@Nullable String publisher, @Nullable String address) {
    return new SiteNames(
        Stream.of(
                publisher,
                meta.first("og:site_name"),
                pinned("application-name"),
                pinned("apple-mobile-web-app-title"),
                host(address))
            .filter(Objects::nonNull)
            .toList());
  }

  /** What the site is called when it is pinned to a screen; some pages give their own title. */
  private @Nullable String pinned(String tag) {
    String name = meta.first(tag);
    return Objects.equals(name, meta.first("og:title")) ? null : name;
  }

  private static @Nullable String host(@Nullable String address) {
    try {
      String host = address == null ? null : new URI(address).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private @Nullable String section() {
    String section = JsonLd.text(jsonLd.property("articleSection"));
    section =
        section != null
            ? section
            : meta.first("article:section", "parsely-section", "section", "cxenseparse:section");
    return section == null ? null : Names.clean(section);
  }

  private List<String> keywords() {
    List<String> given = JsonLd.texts(jsonLd.property("keywords"));
    if (given.isEmpty()) {
      given = meta.all("news_keywords", "article:tag", "keywords", "parsely-tags", "sailthru.tags");
    }
    Map<String, String> keywords = new LinkedHashMap<>();
    boolean isOne = given.size() == 1;
    for (String value : given) {
      for (String word : isOne ? value.split("[,;]", -1) : new String[] {value}) {
        String keyword = Names.clean(word);
        if (!keyword.isEmpty()) {
          keywords.putIfAbsent(keyword.toLowerCase(Locale.ROOT), keyword);
        }
      }
    }
    return List.copyOf(keywords.values());
  }

  private @Nullable String address() {
    Element link = page.selectFirst(CANONICAL);
    String address = link == null ? "" : link.absUrl("href");
    if (address.isEmpty()) {
      address = Objects.requireNonNullElse(meta.first("og:url"), "");
    }
    if (!address.startsWith("http")) {
      String own = JsonLd.text(jsonLd.article().path("url"));
      address = own != null && own.startsWith("http") ? own : page.location();
    }
    return address.startsWith("http") ? address : null;
  }

  /** The language as declared: its primary subtag. */
  private @Nullable String language() {
    Element root = page.selectFirst("html");
    String tag = root == null ? "" : root.attr("lang");
    if (tag.isBlank() && root != null) {
      tag = root.attr("xml:lang");
    }
    if (tag.isBlank()) {
      String declared = JsonLd.text(jsonLd.property("inLanguage"));
      declared =
          declared != null
              ? declared
              : meta.first("og:locale", "content-language", "language", "dc.language");
      tag = declared == null ? "" : declared;
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.isEmpty() ? null : language;
  }
}
