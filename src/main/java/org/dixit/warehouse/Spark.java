package org.dixit.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Spark SQL: tables over the files where they are. Nothing is copied; a night is made known, and
 * files that were read before are looked at anew.
 */
final class Spark extends SparkSql implements LoadsFiles {
  @Override
  public List<String> makeTable(WarehouseTable table) {
    return List.of(
        "DROP TABLE IF EXISTS " + table.name(),
        "CREATE TABLE %s (%n%s,%n  batch_dt DATE COMMENT 'The folder of the night; equals batch_date.'%n) USING avro PARTITIONED BY (batch_dt) LOCATION %s COMMENT %s"
            .formatted(
                table.name(),
                lines(
                    table.columns(),
                    column ->
                        "%s %s COMMENT %s"
                            .formatted(name(column.name()), type(column), text(column.doc()))),
                text(table.files()),
                text(table.doc())),
        "MSCK REPAIR TABLE " + table.name());
  }

  @Override
  public List<String> loadNight(List<WarehouseTable> tables, LocalDate night) {
    List<String> statements = new ArrayList<>();
    for (WarehouseTable table : tables) {
      statements.add(
          "ALTER TABLE %s ADD IF NOT EXISTS PARTITION (batch_dt = DATE '%s')"
              .formatted(table.name(), night));
      statements.add("REFRESH TABLE " + table.name());
    }
    return statements;
  }
}
