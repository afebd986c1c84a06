package org.dixit.warehouses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericRecord;

/**
 * A number for a column's values that any warehouse can compute, whatever the order of the rows:
 * how many there are, and the sum of a whole number made from each.
 */
final class Checksum {
  /** Digits of a double that count. */
  static final String SCALE = "1e9";

  private Checksum() {}

  /** The schema of a value that may be null. */
  static Schema withoutNull(Schema schema) {
    return schema.isUnion() ? schema.getTypes().get(1) : schema;
  }

  static boolean isList(Field field) {
    return field.schema().getType() == Schema.Type.ARRAY;
  }

  /** What a query of {@link Engine#checksums} gives for these rows. */
  static List<String> of(List<GenericRecord> rows, List<Field> fields) {
    List<String> values = new ArrayList<>(List.of(String.valueOf(rows.size())));
    for (Field field : fields) {
      List<Object> present =
          rows.stream().map(row -> row.get(field.pos())).filter(value -> value != null).toList();
      Schema schema = withoutNull(field.schema());
      values.addAll(sum(present, schema));
    }
    return values;
  }

  /** The same for the elements of a list, with the parts of records if they are such. */
  static List<String> ofElements(List<GenericRecord> rows, Field list) {
    List<Object> elements = new ArrayList<>();
    rows.forEach(row -> elements.addAll((List<?>) row.get(list.pos())));
    Schema element = list.schema().getElementType();
    if (element.getType() == Schema.Type.RECORD) {
      return of(elements.stream().map(GenericRecord.class::cast).toList(), element.getFields());
    }
    List<String> values = new ArrayList<>(List.of(String.valueOf(elements.size())));
    values.addAll(sum(elements, element));
    return values;
  }

  private static List<String> sum(List<Object> values, Schema schema) {
    long sum = 0;
    for (Object value : values) {
      sum += number(value, schema);
    }
    return List.of(String.valueOf(values.size()), values.isEmpty() ? "0" : String.valueOf(sum));
  }

  private static long number(Object value, Schema schema) {
    return switch (schema.getType()) {
      case STRING -> firstDigits(value.toString());
      case INT, LONG -> ((Number) value).longValue();
      case DOUBLE -> (long) Math.floor((Double) value * Double.parseDouble(SCALE));
      default -> throw new IllegalArgumentException("no checksum of " + schema);
    };
  }

  /** The first eight hex digits of the MD5. */
  private static long firstDigits(String text) {
    try {
      byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return Integer.toUnsignedLong(java.nio.ByteBuffer.wrap(md5).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
