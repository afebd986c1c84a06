package org.dixit.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Snowflake: lists as ARRAY, read from a stage such as {@code @news_stage/dixit}. Snowflake gives
 * days and moments of Avro as plain numbers, so they are made dates on the way in.
 */
final class Snowflake implements LoadsFiles {
  @Override
  public List<String> makeTable(WarehouseTable table) {
    return List.of(
        "CREATE TABLE IF NOT EXISTS %s (%n%s%n) COMMENT = %s"
            .formatted(table.name(), lines(table.columns(), this::definition), text(table.doc())),
        "ALTER TABLE %s ADD COLUMN%n%s"
            .formatted(
                table.name(),
                lines(table.columns(), column -> "IF NOT EXISTS " + definition(column))));
  }

  private String definition(Column column) {
    return "%s %s COMMENT %s".formatted(column.name(), type(column), text(column.doc()));
  }

  @Override
  public List<String> loadNight(List<WarehouseTable> tables, LocalDate night) {
    List<String> statements = new ArrayList<>();
    statements.add("BEGIN");
    for (WarehouseTable table : tables) {
      statements.add("DELETE FROM %s WHERE batch_date = DATE '%s'".formatted(table.name(), night));
      statements.add(
          "COPY INTO %s (%s) FROM (SELECT%n%s%nFROM %s/batch_dt=%s/) FILE_FORMAT = (TYPE = AVRO) PATTERN = '.*[.]avro' FORCE = TRUE"
              .formatted(
                  table.name(),
                  table.columns().stream().map(Column::name).collect(Collectors.joining(", ")),
                  lines(table.columns(), this::read),
                  table.files(),
                  night));
    }
    statements.add("COMMIT");
    return statements;
  }

  private String read(Column column) {
    String value = "$1:" + key(column);
    return switch (column.type()) {
      case DATE -> "DATEADD(day, %s::INTEGER, DATE '1970-01-01')".formatted(value);
      case TIMESTAMP -> "TO_TIMESTAMP_NTZ(%s::INTEGER, 3)".formatted(value);
      default -> value + "::" + type(column);
    };
  }

  @Override
  public String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "VARCHAR";
      case INT, LONG -> "INTEGER";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP_NTZ";
      case VALUES, RECORDS -> "ARRAY";
    };
  }

  @Override
  public String unnest(Column list) {
    return "CROSS JOIN LATERAL FLATTEN(INPUT => t.%s) AS e".formatted(list.name());
  }

  @Override
  public String part(Column list, Column part) {
    String path = list.type() == Column.Type.VALUES ? "" : ":" + key(part);
    return "e.value%s::%s".formatted(path, type(part));
  }

  @Override
  public String daysBefore(String date, int days) {
    return String.format(Locale.ROOT, "DATEADD(day, -%d, %s)", days, date);
  }

  /**
   * As it is: in quotation marks a name would keep its lower case, and queries would need them too.
   */
  @Override
  public String name(String column) {
    return column;
  }

  private static String key(Column part) {
    return '"' + part.name() + '"';
  }

  @Override
  public String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
