package org.dixit.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in JSON-LD (schema.org): the node that describes its article, and the
 * nodes that this one refers to by {@code @id}. Scripts that are not JSON are passed over.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?:.*Article|.*Posting|Report|.*NewsReport|.*Review)");

  /** Nodes below these are about something else than the page. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "itemListElement",
          "mentions",
          "relatedLink",
          "citation",
          "comment",
          "isBasedOn",
          "liveBlogUpdate",
          "potentialAction",
          "itemReviewed",
          "review");

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Set<String> types = new LinkedHashSet<>();

  /** Reads all of a page's JSON-LD. */
  static JsonLd read(Document page) {
    JsonLd result = new JsonLd();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").contains("ld+json")) {
        parse(script.data()).ifPresent(result::collect);
      }
    }
    return result;
  }

  private static Optional<JsonNode> parse(String text) {
    String json = text.strip();
    if (json.startsWith("<!") || json.startsWith("//") || json.startsWith("/*")) {
      int start = Math.max(0, Math.min(indexOr(json, '{'), indexOr(json, '[')));
      json = json.substring(Math.min(start, json.length()));
    }
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      // Half of a script, or no JSON at all: the page's other sources must do.
      return Optional.empty();
    }
  }

  private static int indexOr(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? text.length() : at;
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      List<JsonNode> below = new ArrayList<>();
      if (node.isObject()) {
        note(node);
        node.properties().stream()
            .filter(property -> !ELSEWHERE.contains(property.getKey()))
            .forEach(property -> below.add(property.getValue()));
      } else if (node.isArray()) {
        node.forEach(below::add);
      }
      for (int i = below.size() - 1; i >= 0; i--) {
        if (below.get(i).isContainerNode()) {
          open.push(below.get(i));
        }
      }
    }
  }

  private void note(JsonNode node) {
    String id = node.path("@id").asText();
    if (!id.isEmpty() && node.size() > 1) {
      byId.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b);
    }
    for (String type : texts(node.path("@type"))) {
      types.add(type);
      if (ARTICLE_TYPE.matcher(type).matches()) {
        articles.add(node);
        return;
      }
      if (type.endsWith("WebPage") || type.equals("ItemPage")) {
        pages.add(node);
      }
    }
  }

  /** The types of all nodes. */
  Set<String> types() {
    return types;
  }

  /**
   * The node of the page's article: of several, the one that says most; of equals, the first. A
   * missing node if there is none.
   */
  JsonNode article() {
    JsonNode best = MissingNode.getInstance();
    int bestWeight = 0;
    for (JsonNode node : articles) {
      int weight = 1;
      for (String key : List.of("headline", "datePublished", "author", "articleBody")) {
        weight += node.hasNonNull(key) ? 1 : 0;
      }
      if (weight > bestWeight) {
        best = node;
        bestWeight = weight;
      }
    }
    return best;
  }

  /** A property of the article, or of the page where the article does not say. */
  JsonNode property(String name) {
    JsonNode value = article().path(name);
    for (int i = 0; i < pages.size() && (value.isMissingNode() || value.isNull()); i++) {
      value = pages.get(i).path(name);
    }
    return value;
  }

  /** The node that {@code node} only points at; else the node itself. */
  JsonNode resolve(JsonNode node) {
    JsonNode target = node.isTextual() ? null : byId.get(node.path("@id").asText());
    return target == null || target.size() < node.size() ? node : target;
  }

  /** The first text in a value, or null. */
  static @Nullable String text(JsonNode value) {
    List<String> texts = texts(value);
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** The texts in a value: of itself, of its items, or their names. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isValueNode() && !value.isNull()) {
      if (!value.asText().isBlank()) {
        texts.add(value.asText().strip());
      }
    } else if (value.isArray()) {
      value.forEach(item -> texts.addAll(item.isArray() ? List.of() : texts(item)));
    } else if (value.isObject()) {
      texts.addAll(value.path("name").isContainerNode() ? List.of() : texts(value.path("name")));
    }
    return texts;
  }
}
