package org.dixit.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PostgreSQL: plain values typed, lists as {@code jsonb}. Rows come through {@link LoadPostgres}.
 */
final class Postgres implements Dialect {
  @Override
  public List<String> makeTable(WarehouseTable table) {
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE TABLE IF NOT EXISTS %s (%n%s,%n  PRIMARY KEY (batch_date, %s)%n)"
            .formatted(
                table.name(),
                lines(table.columns(), this::definition),
                String.join(", ", table.key())));
    statements.add(
        "ALTER TABLE %s%n%s"
            .formatted(
                table.name(),
                lines(
                    table.columns(), column -> "ADD COLUMN IF NOT EXISTS " + definition(column))));
    statements.add("COMMENT ON TABLE %s IS %s".formatted(table.name(), text(table.doc())));
    for (Column column : table.columns()) {
      statements.add(
          "COMMENT ON COLUMN %s.%s IS %s"
              .formatted(table.name(), name(column.name()), text(column.doc())));
    }
    return statements;
  }

  private String definition(Column column) {
    String rows = column.isList() ? " NOT NULL DEFAULT '[]'" : column.nullable() ? "" : " NOT NULL";
    return name(column.name()) + " " + type(column) + rows;
  }

  /** The statement that empties a night, for the loader to copy rows into. */
  String emptyNight(WarehouseTable table, LocalDate night) {
    return "DELETE FROM %s WHERE batch_date = '%s'".formatted(table.name(), night);
  }

  /** The statement that takes the rows of a table as CSV. */
  String copy(WarehouseTable table) {
    return "COPY %s (%s) FROM STDIN (FORMAT csv)"
        .formatted(
            table.name(),
            table.columns().stream()
                .map(column -> name(column.name()))
                .collect(Collectors.joining(", ")));
  }

  @Override
  public String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "text";
      case INT -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double precision";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "timestamptz";
      case VALUES, RECORDS -> "jsonb";
    };
  }

  @Override
  public String unnest(Column list) {
    return "CROSS JOIN LATERAL jsonb_array_elements(t.%s) AS e(item)".formatted(name(list.name()));
  }

  @Override
  public String part(Column list, Column part) {
    String path = list.type() == Column.Type.VALUES ? "#>> '{}'" : "->> " + text(part.name());
    return "(e.item %s)::%s".formatted(path, type(part));
  }

  @Override
  public String daysBefore(String date, int days) {
    return date + " - " + days;
  }

  @Override
  public String name(String column) {
    return '"' + column + '"';
  }

  @Override
  public String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
