package org.dixit.warehouses;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Apache Iceberg tables, written by Iceberg's library and read by Spark; PostgreSQL keeps the
 * catalog.
 */
class IcebergTest extends WarehouseTest {
  private static final int LOADS = 4;

  @TempDir static Path folder;

  @Override
  Engine start() throws IOException {
    return new Iceberg(Postgresql.start());
  }

  /** Whoever reads while a night is loaded again sees the old one or the new one. */
  @Test
  void eachLoadIsOneCommit() {
    for (String table : WrittenTables.schemas().keySet()) {
      List<List<String>> snapshots =
          engine().query("SELECT snapshot_id FROM %s.%s.snapshots".formatted(Engine.SCHEMA, table));
      assertWithMessage(table).that(snapshots).hasSize(LOADS);
    }
  }

  @Test
  void everyColumnHasItsDescription() {
    WrittenTables.schemas()
        .forEach(
            (table, schema) ->
                assertWithMessage(table)
                    .that(
                        engine()
                            .query("DESCRIBE TABLE %s.%s".formatted(Engine.SCHEMA, table))
                            .stream()
                            .map(column -> column.get(0) + ": " + column.get(2))
                            .toList())
                    .containsAtLeastElementsIn(
                        schema.getFields().stream()
                            .map(field -> field.name() + ": " + field.doc())
                            .toList()));
  }

  @Test
  void aNightThatIsNotPublishedIsRefused(@TempDir Path empty) {
    WrittenTables none = new WrittenTables(empty, "1999-12-31");
    AssertionError refused = assertThrows(AssertionError.class, () -> engine().load(none));
    assertThat(refused).hasMessageThat().contains("there is no published night of 1999-12-31");
  }

  private static final class Iceberg extends SparkEngine {
    private static final Path CATALOG = folder.resolve("lake.properties");

    private final EmbeddedPostgres server;

    Iceberg(EmbeddedPostgres server) throws IOException {
      super(spark(catalog(server)));
      this.server = server;
      String lines =
          catalog(server).entrySet().stream()
              .map(property -> property.getKey() + "=" + property.getValue())
              .collect(Collectors.joining("\n"));
      Files.writeString(CATALOG, lines);
    }

    private static Map<String, String> catalog(EmbeddedPostgres server) {
      return Map.of(
          "type",
          "jdbc",
          "uri",
          server.getJdbcUrl("postgres", "postgres"),
          "jdbc.schema-version",
          "V1",
          "warehouse",
          folder.resolve("lake").toString());
    }

    private static Map<String, String> spark(Map<String, String> catalog) {
      Map<String, String> settings = new TreeMap<>();
      settings.put("spark.sql.defaultCatalog", "lake");
      settings.put("spark.sql.catalog.lake", "org.apache.iceberg.spark.SparkCatalog");
      settings.put(
          "spark.sql.extensions",
          "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
      catalog.forEach((name, value) -> settings.put("spark.sql.catalog.lake." + name, value));
      return settings;
    }

    @Override
    void load(WrittenTables night) {
      String tables = night.folder().toString();
      Scripts.run(
          Map.of(), "", "scripts/load-iceberg", CATALOG.toString(), SCHEMA, tables, night.night());
      WrittenTables.schemas()
          .keySet()
          .forEach(table -> query("REFRESH TABLE %s.%s".formatted(SCHEMA, table)));
      tell("iceberg", SCHEMA, tables);
    }

    @Override
    void dropColumn(String table, String column) {
      query("ALTER TABLE %s.%s DROP COLUMN %s".formatted(SCHEMA, table, column));
    }

    @Override
    public void close() {
      super.close();
      Postgresql.stop(server);
    }
  }
}
