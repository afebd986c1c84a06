package org.dixit.warehouse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * BigQuery: tables partitioned by night. Making them is SQL; loading is the {@code bq} command,
 * which replaces a partition at once.
 */
final class BigQuery implements BacktickDialect, LoadsFiles {
  @Override
  public List<String> makeTable(WarehouseTable table) {
    return List.of(
        "CREATE TABLE IF NOT EXISTS %s (%n%s%n) PARTITION BY batch_date OPTIONS (description = %s)"
            .formatted(table.name(), lines(table.columns(), this::definition), text(table.doc())));
  }

  private String definition(Column column) {
    return "%s %s%s OPTIONS (description = %s)"
        .formatted(
            name(column.name()),
            type(column),
            column.nullable() || column.isList() ? "" : " NOT NULL",
            text(column.doc()));
  }

  @Override
  public List<String> loadNight(List<WarehouseTable> tables, LocalDate night) {
    return tables.stream()
        .map(
            table ->
                "bq load --source_format=AVRO --use_avro_logical_types --replace --schema_update_option=ALLOW_FIELD_ADDITION '%s$%s' '%s/batch_dt=%s/*.avro'"
                    .formatted(
                        table.name(),
                        night.format(DateTimeFormatter.BASIC_ISO_DATE),
                        table.files(),
                        night))
        .toList();
  }

  @Override
  public String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "STRING";
      case INT, LONG -> "INT64";
      case DOUBLE -> "FLOAT64";
      case BOOLEAN -> "BOOL";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case VALUES -> "ARRAY<%s>".formatted(type(column.parts().get(0)));
      case RECORDS ->
          column.parts().stream()
              .map(part -> name(part.name()) + " " + type(part))
              .collect(Collectors.joining(", ", "ARRAY<STRUCT<", ">>"));
    };
  }

  @Override
  public String unnest(Column list) {
    return "CROSS JOIN UNNEST(t.%s) AS e".formatted(name(list.name()));
  }

  @Override
  public String daysBefore(String date, int days) {
    return String.format(Locale.ROOT, "DATE_SUB(%s, INTERVAL %d DAY)", date, days);
  }
}
