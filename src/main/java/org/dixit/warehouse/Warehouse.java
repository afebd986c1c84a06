package org.dixit.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;

/** The statements for all tables of one output in one warehouse. */
final class Warehouse {
  private final Dialect dialect;
  private final String schema;
  private final List<WarehouseTable> tables;

  /**
   * @param schema the warehouse's schema (or dataset, or database) for the tables
   * @param output the folder that {@code dixit extract} wrote, as the warehouse knows it
   */
  Warehouse(Dialect dialect, String schema, String output) {
    if (!schema.matches("\\w+(\\.\\w+)*")) {
      throw new IllegalArgumentException("'" + schema + "' is no name of a schema");
    }
    this.dialect = dialect;
    this.schema = schema;
    String folder = output.replaceAll("/+$", "");
    this.tables =
        Table.ALL.stream().map(table -> WarehouseTable.of(table, schema, folder)).toList();
  }

  List<WarehouseTable> tables() {
    return tables;
  }

  /** Statements that make the schema, the tables and the views; harmless if they are there. */
  List<String> setUp() {
    List<String> statements = new ArrayList<>();
    statements.add(dialect.makeSchema(schema));
    tables.forEach(table -> statements.addAll(dialect.makeTable(table)));
    statements.addAll(new Views(dialect).over(tables, schema));
    return statements;
  }

  /**
   * Statements or commands that load a night.
   *
   * @param published the night, for the tables that its run wrote (a summary's run writes groups
   *     only); without the night all tables are loaded
   * @throws IllegalArgumentException if the warehouse does not read files itself
   */
  List<String> load(LocalDate night, PublishedTables published) {
    if (dialect instanceof LoadsFiles loader) {
      boolean unseen = published.nights().isEmpty();
      List<WarehouseTable> written =
          tables.stream().filter(t -> unseen || published.have(t.table())).toList();
      return loader.loadNight(written, night);
    }
    throw new IllegalArgumentException("no statement reads files here: see docs/warehouses.md");
  }
}
