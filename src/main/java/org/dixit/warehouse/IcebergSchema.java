package org.dixit.warehouse;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/**
 * Makes Iceberg's schema of a table, with all descriptions. Not thread-safe: one for each table.
 */
final class IcebergSchema {
  private int lastId;

  private IcebergSchema() {}

  /** Ids are counted up; a catalog gives ids of its own to what it does not have yet. */
  static Schema of(WarehouseTable table) {
    return new Schema(new IcebergSchema().fields(table.columns()));
  }

  private List<NestedField> fields(List<Column> columns) {
    return columns.stream().map(this::field).toList();
  }

  private NestedField field(Column column) {
    int id = ++lastId;
    return column.nullable()
        ? NestedField.optional(id, column.name(), type(column), column.doc())
        : NestedField.required(id, column.name(), type(column), column.doc());
  }

  private Type type(Column column) {
    return switch (column.type()) {
      case TEXT -> Types.StringType.get();
      case INT -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case DOUBLE -> Types.DoubleType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMP -> Types.TimestampType.withZone();
      case VALUES -> Types.ListType.ofRequired(++lastId, type(column.parts().get(0)));
      case RECORDS ->
          Types.ListType.ofRequired(++lastId, Types.StructType.of(fields(column.parts())));
    };
  }
}
