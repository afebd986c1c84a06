package org.dixit.warehouses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.io.TempDir;

/** Apache Spark in this process, with its own reader of Avro. */
class SparkTest extends WarehouseTest {
  @TempDir static Path tables;

  @Override
  Engine start() throws IOException {
    return new Spark();
  }

  private static final class Spark extends Engine {
    private final SparkSession session;

    private boolean hasTables;

    Spark() throws IOException {
      session =
          SparkSession.builder()
              .master("local[2]")
              .config("spark.ui.enabled", false)
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.shuffle.partitions", 1)
              .config("spark.sql.codegen.wholeStage", false)
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.driver.host", "127.0.0.1")
              .config(
                  "spark.sql.warehouse.dir", Files.createTempDirectory("spark").toUri().toString())
              .getOrCreate();
    }

    /** Spark reads in place: a night is put beside the others, as a run of Dixit does. */
    @Override
    void load(WrittenTables night) throws IOException {
      copy(night.folder(), tables);
      if (!hasTables) {
        tell();
        hasTables = true;
      }
      tell(night.night());
    }

    private static void copy(Path from, Path to) throws IOException {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = to.resolve(from.relativize(file));
          Files.createDirectories(target.getParent());
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }

    private void tell(String... night) {
      List<String> words =
          new ArrayList<>(List.of("scripts/warehouse-sql", "spark", SCHEMA, tables.toString()));
      words.addAll(List.of(night));
      String statements = Scripts.run(Map.of(), "", words.toArray(String[]::new));
      for (String statement : statements.split(";\\R")) {
        session.sql(statement);
      }
    }

    @Override
    List<List<String>> query(String sql) {
      return session.sql(sql).collectAsList().stream().map(Spark::row).toList();
    }

    private static List<String> row(Row row) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(row.isNullAt(i) ? null : row.get(i).toString());
      }
      return values;
    }

    /** Nothing is lost: the files are the table. */
    @Override
    void dropColumn(String table, String column) {}

    @Override
    String number(String column, Schema type) {
      String logical = type.getProp("logicalType");
      if ("date".equals(logical)) {
        return "CAST(DATEDIFF(" + column + ", DATE '1970-01-01') AS BIGINT)";
      }
      if ("timestamp-millis".equals(logical)) {
        return "UNIX_MILLIS(" + column + ")";
      }
      return switch (type.getType()) {
        case STRING -> "CAST(CONV(SUBSTR(MD5(" + column + "), 1, 8), 16, 10) AS BIGINT)";
        case DOUBLE -> "FLOOR(" + column + " * " + Checksum.SCALE + "D)";
        default -> column;
      };
    }

    @Override
    String quoted(String name) {
      return "`" + name + "`";
    }

    @Override
    public void close() {
      session.stop();
    }
  }
}
