package org.dixit.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dixit.ingest.ArticleDates;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.MarkupText;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.record.BylineNames;
import org.jspecify.annotations.Nullable;

/**
 * Items of ninjs, the IPTC's JSON for news, in its versions 1 to 3, which write their names with
 * and without capitals.
 */
public final class NinjsReader {
  static final String MEDIA_TYPE = "application/vnd.iptc.ninjs+json";

  private NinjsReader() {}

  /** Whether an object is an item: it has an address and fields that only ninjs has. */
  public static boolean isNinjs(JsonNode item) {
    return item.has("uri")
        && (item.path("bodies").isArray()
            || item.path("headlines").isArray()
            || item.path("descriptions").isArray()
            || get(item, "versioncreated") != null
            || item.has("body_text")
            || item.has("body_xhtml"));
  }

  /**
   * @throws InputRejectedException if the item is no text, or holds none
   */
  public static ParsedArticle read(String sourceUri, JsonNode item) throws InputRejectedException {
    String type = item.path("type").asText("text");
    if (!type.equals("text") && !type.equals("composite")) {
      String message = "a ninjs item of type " + type;
      throw new InputRejectedException(RejectCode.UNSUPPORTED_FORMAT, message);
    }
    String text = text(item);
    if (text.isBlank()) {
      throw new InputRejectedException(RejectCode.EMPTY, "a ninjs item without a body");
    }
    return new ParsedArticle(sourceUri, MEDIA_TYPE, text, metadata(item));
  }

  /** The body with paragraphs is better than the one without. */
  private static String text(JsonNode item) {
    String html = "";
    String plain = "";
    for (JsonNode body : item.path("bodies")) {
      String type = String.valueOf(get(body, "contenttype"));
      String value = body.path("value").asText();
      if (type.contains("html") || body.path("role").asText().contains("html")) {
        html = html.isEmpty() ? value : html;
      } else if (plain.isEmpty()) {
        plain = value;
      }
    }
    html = html.isEmpty() ? item.path("body_xhtml").asText() : html;
    plain = plain.isEmpty() ? item.path("body_text").asText() : plain;
    String text = html.isEmpty() ? "" : MarkupText.ofField(html);
    return text.isBlank() ? MarkupText.ofField(plain) : text;
  }

  private static ArticleMetadata metadata(JsonNode item) {
    String by = item.path("by").asText(item.path("byline").asText());
    List<String> subjects = new ArrayList<>();
    for (JsonNode subject : item.has("subjects") ? item.path("subjects") : item.path("subject")) {
      if (subject.path("name").isTextual()) {
        subjects.add(subject.path("name").textValue());
      }
    }
    String first = get(item, "firstcreated");
    String version = get(item, "versioncreated");
    String uri = item.path("uri").asText();
    return new ArticleMetadata(
        title(item),
        BylineNames.of(by),
        ArticleDates.parse(first == null ? version : first),
        ArticleDates.parse(version),
        get(item, "copyrightholder"),
        null,
        subjects,
        uri.startsWith("http") ? uri : null,
        get(item, "language"));
  }

  private static @Nullable String title(JsonNode item) {
    String title = "";
    for (JsonNode headline : item.path("headlines")) {
      boolean main = headline.path("role").asText().equals("main");
      title = title.isEmpty() || main ? headline.path("value").asText() : title;
    }
    for (String name : new String[] {"headline", "title"}) {
      title = title.isEmpty() ? item.path(name).asText() : title;
    }
    return title.isBlank() ? null : MarkupText.lineOfField(title);
  }

  private static @Nullable String get(JsonNode object, String lowerName) {
    for (var field : object.properties()) {
      boolean found = field.getKey().toLowerCase(Locale.ROOT).equals(lowerName);
      if (found && field.getValue().isTextual() && !field.getValue().textValue().isBlank()) {
        return field.getValue().textValue();
      }
    }
    return null;
  }
}
