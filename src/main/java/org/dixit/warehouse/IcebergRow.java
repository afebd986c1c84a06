package org.dixit.warehouse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.StructType;
import org.jspecify.annotations.Nullable;

/** A row as Iceberg's writers take it. Stateless. */
final class IcebergRow {
  private IcebergRow() {}

  /** The row with its fields put by name; what only {@code type} has stays null. */
  static Record of(IndexedRecord row, StructType type) {
    Record record = GenericRecord.create(type);
    for (Field field : row.getSchema().getFields()) {
      record.setField(field.name(), value(row.get(field.pos()), type.fieldType(field.name())));
    }
    return record;
  }

  private static @Nullable Object value(@Nullable Object value, Type type) {
    if (value instanceof List<?> list) {
      Type element = type.asListType().elementType();
      return list.stream().map(item -> value(item, element)).toList();
    }
    if (value instanceof IndexedRecord nested) {
      return of(nested, type.asStructType());
    }
    return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
  }
}
