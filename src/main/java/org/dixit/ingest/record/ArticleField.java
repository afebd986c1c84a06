package org.dixit.ingest.record;

import java.util.List;
import java.util.Locale;

/** What a record may say of an article, with the names in use for it, the surest first. */
public enum ArticleField {
  TEXT(
      "text",
      "body_text",
      "bodytext",
      "article_text",
      "articletext",
      "maintext",
      "main_text",
      "full_text",
      "fulltext",
      "articlebody",
      "article_body",
      "body",
      "content",
      "content_text",
      "content_html",
      "body_html",
      "article",
      "story",
      "plain_text",
      "raw_text",
      "paragraphs"),
  TITLE("title", "headline", "head", "heading", "article_title", "name", "subject"),
  PUBLISHED(
      "published",
      "date_published",
      "datepublished",
      "publish_date",
      "published_date",
      "publishdate",
      "published_at",
      "publishedat",
      "publication_date",
      "pubdate",
      "pub_date",
      "first_published",
      "date_publish",
      "date",
      "datetime",
      "date_time",
      "created_at",
      "created",
      "date_created",
      "timestamp",
      "time"),
  MODIFIED(
      "modified",
      "date_modified",
      "datemodified",
      "modified_at",
      "updated",
      "updated_at",
      "updatedat",
      "last_modified",
      "date_modify",
      "lastmod"),
  AUTHORS("authors", "author", "byline", "creator", "creators", "by", "writer", "reporter"),
  PUBLISHER(
      "publisher",
      "source",
      "source_name",
      "outlet",
      "publication",
      "newspaper",
      "site",
      "site_name",
      "sitename",
      "media",
      "source_domain",
      "domain"),
  URL(
      "canonical_url",
      "canonical",
      "url",
      "link",
      "permalink",
      "article_url",
      "web_url",
      "source_url"),
  ID("id", "_id", "article_id", "guid", "uuid", "uri", "doc_id", "docid"),
  LANGUAGE("language", "lang", "locale"),
  SECTION("section", "category", "section_name", "desk"),
  KEYWORDS("keywords", "tags", "topics", "categories", "subjects");

  @SuppressWarnings("ImmutableEnumChecker") // It is: made by List.of.
  private final List<String> aliases;

  ArticleField(String... aliases) {
    this.aliases = List.of(aliases);
  }

  /** Names in lower case. */
  public List<String> aliases() {
    return aliases;
  }

  /**
   * The field that an option names ("text", "date").
   *
   * @throws IllegalArgumentException if it names none
   */
  public static ArticleField named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (ArticleField field : values()) {
      if (field.name().equalsIgnoreCase(lower) || field.aliases.get(0).equals(lower)) {
        return field;
      }
    }
    for (ArticleField field : values()) {
      if (field.aliases.contains(lower)) {
        return field;
      }
    }
    throw new IllegalArgumentException("no such field: " + name);
  }
}
