package org.dixit.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** A row as text that PostgreSQL reads, lists as JSON. Stateless. */
final class PostgresRow {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The values of {@code row}, in order; null where there is none. */
  List<@Nullable String> values(IndexedRecord row) {
    List<@Nullable String> values = new ArrayList<>();
    for (Field field : row.getSchema().getFields()) {
      values.add(value(row.get(field.pos())));
    }
    return values;
  }

  private static @Nullable String value(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof List<?> list ? json(list) : text(value);
  }

  private static String json(List<?> list) {
    ArrayNode array = JSON.createArrayNode();
    for (Object element : list) {
      if (element instanceof IndexedRecord record) {
        ObjectNode object = array.addObject();
        for (Field field : record.getSchema().getFields()) {
          object.putPOJO(field.name(), plain(record.get(field.pos())));
        }
      } else {
        array.addPOJO(plain(element));
      }
    }
    try {
      return JSON.writeValueAsString(array);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What JSON has no type for is written as text. */
  private static @Nullable Object plain(@Nullable Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : text(value);
  }

  /** PostgreSQL's text cannot hold U+0000; the replacement character keeps offsets as they are. */
  private static String text(Object value) {
    return value.toString().replace('\0', '\uFFFD');
  }
}
