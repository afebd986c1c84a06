package org.dixit.warehouse;

import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * A column of a table, or a part of a list's elements, as far as warehouses must know it.
 *
 * @param nullable whether rows may lack it: it may be null, or came after the first release
 * @param parts what each element of a list consists of; a list of plain values has one part
 * @param doc what it means
 */
record Column(String name, Type type, boolean nullable, List<Column> parts, String doc) {
  enum Type {
    TEXT,
    INT,
    LONG,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    /** A list of plain values. */
    VALUES,
    /** A list of records. */
    RECORDS
  }

  private static final Map<Schema.Type, Type> PLAIN =
      Map.of(
          Schema.Type.STRING, Type.TEXT,
          Schema.Type.INT, Type.INT,
          Schema.Type.LONG, Type.LONG,
          Schema.Type.DOUBLE, Type.DOUBLE,
          Schema.Type.BOOLEAN, Type.BOOLEAN);
  private static final Map<String, Type> LOGICAL =
      Map.of("date", Type.DATE, "timestamp-millis", Type.TIMESTAMP);

  Column {
    parts = List.copyOf(parts);
  }

  /** The columns of a record, in order. */
  static List<Column> of(Schema record) {
    return record.getFields().stream().map(Column::of).toList();
  }

  boolean isList() {
    return type == Type.VALUES || type == Type.RECORDS;
  }

  private static Column of(Field field) {
    Schema schema = withoutNull(field.schema());
    if (schema.getType() != Schema.Type.ARRAY) {
      return new Column(
          field.name(), scalar(schema), field.hasDefaultValue(), List.of(), doc(field));
    }
    Schema element = schema.getElementType();
    if (element.getType() == Schema.Type.RECORD) {
      return new Column(field.name(), Type.RECORDS, false, of(element), doc(field));
    }
    Column value =
        new Column(singular(field.name()), scalar(element), false, List.of(), doc(field));
    return new Column(field.name(), Type.VALUES, false, List.of(value), doc(field));
  }

  private static Schema withoutNull(Schema schema) {
    return schema.isUnion() ? schema.getTypes().get(1) : schema;
  }

  private static Type scalar(Schema schema) {
    LogicalType logical = schema.getLogicalType();
    Type type = logical == null ? PLAIN.get(schema.getType()) : LOGICAL.get(logical.getName());
    if (type == null) {
      throw new IllegalArgumentException(schema + " is no type of schemas/README.md");
    }
    return type;
  }

  private static String singular(String name) {
    return name.replaceFirst("s$", "");
  }

  private static String doc(Field field) {
    return field.doc() == null ? "" : field.doc();
  }
}
