package org.dixit.ingest.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dixit.ingest.ArticleDates;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.MarkupText;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.RelatedHeadlines;
import org.dixit.ingest.document.TextDecoder;
import org.dixit.ingest.wire.NinjsReader;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object as an article: a line of a feed, an element of an array, a row of a table, a
 * ninjs item. A text that holds HTML is cleaned of it, one with {@link RelatedHeadlines} of those;
 * any other stays as it is. Thread-safe.
 */
public final class JsonArticleParser implements DocumentParser {
  public static final String MEDIA_TYPE = "application/json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNestingDepth(200)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Programs of Windows begin a file with it; JSON has no such character. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final Pattern KEYWORD_SEPARATOR = Pattern.compile("[,;|]");

  private final FieldMapping mapping;

  public JsonArticleParser(FieldMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    JsonNode record = read(document);
    if (mapping.names().isEmpty() && NinjsReader.isNinjs(record)) {
      return NinjsReader.read(document.sourceUri(), record);
    }
    JsonNode text = mapping.value(record, ArticleField.TEXT);
    if (text == null) {
      throw withoutText(record);
    }
    return new ParsedArticle(document.sourceUri(), MEDIA_TYPE, text(text), metadata(record));
  }

  private static JsonNode read(RawDocument document) throws InputRejectedException {
    JsonNode record;
    try {
      String text = TextDecoder.decode(document.bytes(), document.charset());
      record = MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      String message = "not valid JSON: " + e.getOriginalMessage();
      throw new InputRejectedException(RejectCode.BAD_RECORD, message, e);
    }
    if (!record.isObject()) {
      String message = "a JSON object is expected, found: " + record.getNodeType();
      throw new InputRejectedException(RejectCode.BAD_RECORD, message);
    }
    return record;
  }

  private InputRejectedException withoutText(JsonNode record) {
    String name = mapping.names().get(ArticleField.TEXT);
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    boolean known =
        name == null
            ? names.stream().anyMatch(n -> ArticleField.TEXT.aliases().contains(n))
            : names.contains(name);
    if (known) {
      return new InputRejectedException(RejectCode.EMPTY, "the text field is empty");
    }
    String wanted = name == null ? "no field with a text" : "no field " + name;
    String found = names.stream().limit(20).collect(Collectors.joining(", "));
    return new InputRejectedException(RejectCode.BAD_RECORD, wanted + "; fields are: " + found);
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return elements(value).stream()
          .map(JsonArticleParser::text)
          .collect(Collectors.joining("\n\n"));
    }
    if (value.isObject()) {
      JsonNode inner = FieldMapping.USUAL.value(value, ArticleField.TEXT);
      return inner == null ? "" : text(inner);
    }
    return RelatedHeadlines.cutFrom(MarkupText.ofField(value.asText()));
  }

  private ArticleMetadata metadata(JsonNode record) {
    return new ArticleMetadata(
        line(record, ArticleField.TITLE),
        BylineNames.of(mapping.value(record, ArticleField.AUTHORS)),
        date(record, ArticleField.PUBLISHED),
        date(record, ArticleField.MODIFIED),
        line(record, ArticleField.PUBLISHER),
        line(record, ArticleField.SECTION),
        keywords(mapping.value(record, ArticleField.KEYWORDS)),
        line(record, ArticleField.URL),
        line(record, ArticleField.LANGUAGE));
  }

  private @Nullable Instant date(JsonNode record, ArticleField field) {
    JsonNode value = mapping.value(record, field);
    if (value != null && value.isObject()) {
      // {"$date": "2021-03-04T05:06:07Z"}: a database's export.
      value = value.elements().next();
    }
    return value == null ? null : ArticleDates.parse(value.asText());
  }

  private @Nullable String line(JsonNode record, ArticleField field) {
    JsonNode value = mapping.value(record, field);
    if (value != null && value.isArray()) {
      value = value.get(0);
    }
    if (value != null && value.isObject()) {
      // {"source": {"id": "x", "name": "The X"}}
      JsonNode name = value.get("name");
      value = name == null ? value.get("value") : name;
    }
    String line = value == null ? "" : MarkupText.lineOfField(value.asText());
    return line.isEmpty() ? null : line;
  }

  private static List<String> keywords(@Nullable JsonNode value) {
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return KEYWORD_SEPARATOR
          .splitAsStream(value.textValue())
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
    }
    return elements(value).stream()
        .map(element -> element.isObject() ? element.path("name") : element)
        .map(element -> MarkupText.lineOfField(element.asText()))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
