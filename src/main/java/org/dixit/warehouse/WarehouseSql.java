package org.dixit.warehouse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.output.PublishedTables;

/** Prints what to tell a warehouse, made from the schemas. Started by scripts/warehouse-sql. */
public final class WarehouseSql {
  private static final Map<String, Dialect> DIALECTS =
      new TreeMap<>(
          Map.of(
              "bigquery", new BigQuery(),
              "clickhouse", new ClickHouse(),
              "iceberg", new Iceberg(),
              "postgres", new Postgres(),
              "snowflake", new Snowflake(),
              "spark", new Spark()));

  private WarehouseSql() {}

  /**
   * @param args the warehouse, its schema for the tables, their folder; and a night to load: the
   *     tables that its run wrote, if the night is seen from here, else all
   */
  public static void main(String[] args) {
    Dialect dialect = args.length == 3 || args.length == 4 ? DIALECTS.get(args[0]) : null;
    if (dialect == null) {
      System.err.println(
          "usage: warehouse-sql %s SCHEMA TABLES [NIGHT]"
              .formatted(String.join("|", DIALECTS.keySet())));
      System.exit(2);
      return;
    }
    try {
      Warehouse warehouse = new Warehouse(dialect, args[1], args[2]);
      if (args.length == 3) {
        print(warehouse.setUp(), ";");
      } else {
        LocalDate night = LocalDate.parse(args[3]);
        print(
            warehouse.load(night, published(args[2], night)),
            dialect instanceof BigQuery ? "" : ";");
      }
    } catch (DateTimeParseException e) {
      fail("'" + args[3] + "' is no day: write YYYY-MM-DD");
    } catch (IllegalArgumentException | IOException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private static PublishedTables published(String tables, LocalDate night) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    PublishedTables published = PublishedTables.none();
    try {
      published = PublishedTables.in(tables, night, night);
    } catch (IllegalArgumentException e) {
      // a scheme that only the warehouse knows; told below
    }
    if (published.nights().isEmpty()) {
      System.err.printf(
          "warehouse-sql: no night of %s is seen in %s from here, so all tables are loaded%n",
          night, tables);
    }
    return published;
  }

  private static void print(List<String> statements, String end) {
    statements.forEach(statement -> System.out.println(statement + end));
  }

  private static void fail(String reason) {
    System.err.println("warehouse-sql: " + reason);
    System.exit(2);
  }
}
