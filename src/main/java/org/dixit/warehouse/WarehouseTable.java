package org.dixit.warehouse;

import java.util.List;
import org.apache.avro.Schema;
import org.dixit.output.Table;

/**
 * A table as warehouses have it.
 *
 * @param table its rows
 * @param name its name in a warehouse: schema and table
 * @param files the folder of its nights
 * @param key the columns that are unique within a night
 */
record WarehouseTable(
    Table<?> table, String name, String files, List<String> key, List<Column> columns, String doc) {

  /**
   * @param schema the warehouse's schema (or dataset, or database) for the tables
   * @param tables the folder that {@code dixit extract} wrote, without a slash at its end
   */
  static WarehouseTable of(Table<?> table, String schema, String tables) {
    Schema avro = table.schema();
    return new WarehouseTable(
        table,
        schema + "." + table.name(),
        tables + "/" + table.name(),
        table.key(),
        Column.of(avro),
        avro.getDoc() == null ? "" : avro.getDoc());
  }

  /** The name of the view that has a row for each element of {@code list}. */
  String nameOfElements(Column list) {
    return name + "_" + list.name();
  }
}
