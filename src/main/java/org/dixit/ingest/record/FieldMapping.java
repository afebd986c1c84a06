package org.dixit.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a record hold what. A field that is not named is looked for under its usual
 * names, whatever their case.
 *
 * @param names names as the records have them; a point goes into an object ({@code _source.body}),
 *     unless the record has a field with the point in its name
 */
public record FieldMapping(Map<ArticleField, String> names) implements Serializable {
  /** The usual names. */
  public static final FieldMapping USUAL = new FieldMapping(Map.of());

  public FieldMapping {
    // In an order that is the same in every JVM, since the run's id is made of it.
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  /**
   * Reads a mapping as it is given on the command line: {@code text=story,title=head}.
   *
   * @throws IllegalArgumentException if it is not of this form, or names no field of ours
   */
  public static FieldMapping parse(String spec) {
    Map<ArticleField, String> names = new EnumMap<>(ArticleField.class);
    for (String part : spec.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || pair[1].isBlank()) {
        throw new IllegalArgumentException("expected field=name, found: " + part.strip());
      }
      names.put(ArticleField.named(pair[0]), pair[1].strip());
    }
    return new FieldMapping(names);
  }

  /** The value of a field in a record; null if it has none, or an empty one. */
  @Nullable JsonNode value(JsonNode record, ArticleField field) {
    String name = names.get(field);
    if (name != null) {
      return present(record.has(name) ? record.get(name) : record.at("/" + name.replace('.', '/')));
    }
    for (String alias : field.aliases()) {
      JsonNode value = present(record.get(alias));
      if (value == null) {
        value = ignoringCase(record, alias);
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable JsonNode ignoringCase(JsonNode record, String alias) {
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (field.getKey().strip().toLowerCase(Locale.ROOT).replace(' ', '_').equals(alias)) {
        return present(field.getValue());
      }
    }
    return null;
  }

  private static @Nullable JsonNode present(@Nullable JsonNode value) {
    boolean absent =
        value == null
            || value.isNull()
            || value.isMissingNode()
            || (value.isTextual() && value.textValue().isBlank())
            || (value.isContainerNode() && value.isEmpty());
    return absent ? null : value;
  }
}
