package org.dixit.ingest.html;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when an article was published and changed. */
final class DateReader {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "published_time",
    "date.available",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "prism.publicationdate",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "publish-date",
    "publishdate",
    "publish_date",
    "pub_date",
    "pubdate",
    "published_at",
    "published",
    "published-date",
    "originalpublicationdate",
    "ptime",
    "date.created",
    "article.published",
    "displaydate",
    "date_published",
    "release_date",
    "og:published_time",
    "datecreated",
    "date",
    "article_date_original"
  };

  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:article:modified_time",
    "datemodified",
    "og:updated_time",
    "article:modified",
    "article:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "last_updated_date",
    "utime",
    "revised"
  };

  private static final String[] ON_PAGE = {
    "[itemprop=datePublished]",
    "article header time, article time[pubdate], header time[datetime]",
    "article time[datetime], main time[datetime]",
    "time[datetime]",
    "[class~=(?i)(publish|pub-?date|dateline|timestamp|post-?date|posted-on|entry-date|article-?date|date-?published)]",
    "time",
    "[class~=(?i)\\bdate\\b]"
  };

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/(\\d{4})[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d{1,2})(?!\\d)");

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaTags meta;

  DateReader(Document page, JsonLd jsonLd, MetaTags meta) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
  }

  /**
   * @param address the article's own, which may hold a date
   */
  @Nullable Instant published(@Nullable String address) {
    Instant date = Dates.parse(JsonLd.text(jsonLd.article().path("datePublished")));
    date = date != null ? date : fromMeta(PUBLISHED);
    date = date != null ? date : Dates.parse(JsonLd.text(jsonLd.property("datePublished")));
    date = date != null ? date : Dates.parse(JsonLd.text(jsonLd.property("dateCreated")));
    for (int i = 0; i < ON_PAGE.length && date == null; i++) {
      date = fromElements(ON_PAGE[i]);
    }
    return date != null ? date : fromAddress(address);
  }

  @Nullable Instant modified() {
    Instant date = Dates.parse(JsonLd.text(jsonLd.property("dateModified")));
    date = date != null ? date : fromMeta(MODIFIED);
    return date != null ? date : fromElements("[itemprop=dateModified]");
  }

  private @Nullable Instant fromMeta(String[] names) {
    for (String name : names) {
      Instant date = Dates.parse(meta.first(name));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private @Nullable Instant fromElements(String query) {
    for (Element element : page.select(query)) {
      for (String name : new String[] {"datetime", "content", "title"}) {
        Instant date = Dates.parse(element.attr(name));
        if (date != null) {
          return date;
        }
      }
      Instant date = Dates.parse(element.text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable Instant fromAddress(@Nullable String address) {
    Matcher found = IN_ADDRESS.matcher(address == null ? "" : address);
    if (!found.find()) {
      return null;
    }
    boolean isNumber = Character.isDigit(found.group(2).charAt(0));
    return Dates.parse(
        isNumber
            ? found.group(1) + '-' + found.group(2) + '-' + found.group(3)
            : found.group(3) + ' ' + found.group(2) + ' ' + found.group(1));
  }
}
