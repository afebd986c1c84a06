package org.dixit.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * ClickHouse, for its client: the client reads the files where it runs. A night is loaded beside
 * the table and takes the partition's place at once.
 */
final class ClickHouse implements BacktickDialect, LoadsFiles {
  @Override
  public String makeSchema(String schema) {
    return "CREATE DATABASE IF NOT EXISTS " + schema;
  }

  @Override
  public List<String> makeTable(WarehouseTable table) {
    return List.of(
        "CREATE TABLE IF NOT EXISTS %s (%n%s%n) ENGINE = MergeTree PARTITION BY batch_date ORDER BY (%s) COMMENT %s"
            .formatted(
                table.name(),
                lines(table.columns(), this::definition),
                String.join(", ", table.key()),
                text(table.doc())),
        "ALTER TABLE %s%n%s"
            .formatted(
                table.name(),
                lines(
                    table.columns(), column -> "ADD COLUMN IF NOT EXISTS " + definition(column))));
  }

  private String definition(Column column) {
    return "%s %s COMMENT %s".formatted(name(column.name()), type(column), text(column.doc()));
  }

  @Override
  public List<String> loadNight(List<WarehouseTable> tables, LocalDate night) {
    List<String> statements = new ArrayList<>();
    for (WarehouseTable table : tables) {
      String loading = table.name() + "_loading";
      statements.add("DROP TABLE IF EXISTS " + loading);
      statements.add("CREATE TABLE %s AS %s".formatted(loading, table.name()));
      statements.add(
          "INSERT INTO %s FROM INFILE %s SETTINGS input_format_avro_allow_missing_fields = 1 FORMAT Avro"
              .formatted(loading, text(table.files() + "/batch_dt=" + night + "/*.avro")));
      statements.add(
          "ALTER TABLE %s REPLACE PARTITION '%s' FROM %s SETTINGS allow_replace_partition_from_empty_source = 1"
              .formatted(table.name(), night, loading));
      statements.add("DROP TABLE " + loading);
    }
    return statements;
  }

  @Override
  public String type(Column column) {
    String type =
        switch (column.type()) {
          case TEXT -> "String";
          case INT -> "Int32";
          case LONG -> "Int64";
          case DOUBLE -> "Float64";
          case BOOLEAN -> "Bool";
          case DATE -> "Date32";
          case TIMESTAMP -> "DateTime64(3, 'UTC')";
          case VALUES -> "Array(%s)".formatted(type(column.parts().get(0)));
          case RECORDS ->
              column.parts().stream()
                  .map(part -> name(part.name()) + " " + type(part))
                  .collect(Collectors.joining(", ", "Array(Tuple(", "))"));
        };
    return column.nullable() ? "Nullable(" + type + ")" : type;
  }

  @Override
  public String unnest(Column list) {
    return "ARRAY JOIN t.%s AS e".formatted(name(list.name()));
  }

  @Override
  public String part(Column list, Column part) {
    return list.type() == Column.Type.VALUES
        ? "e"
        : "tupleElement(e, %s)".formatted(text(part.name()));
  }

  @Override
  public String daysBefore(String date, int days) {
    return date + " - " + days;
  }
}
