package org.dixit.warehouses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Apache Spark, with its own reader of Avro. */
class SparkTest extends WarehouseTest {
  @TempDir static Path folder;

  @Override
  Engine start() {
    return new Spark();
  }

  private static final class Spark extends SparkEngine {
    private static final Path TABLES = folder.resolve("tables");

    private boolean hasTables;

    Spark() {
      super(Map.of("spark.sql.warehouse.dir", folder.resolve("spark").toUri().toString()));
    }

    /** Spark reads in place: a night is put beside the others, as a run of Dixit does. */
    @Override
    void load(WrittenTables night) throws IOException {
      copy(night.folder(), TABLES);
      if (!hasTables) {
        tell("spark", SCHEMA, TABLES.toString());
        hasTables = true;
      }
      tell("spark", SCHEMA, TABLES.toString(), night.night());
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

    /** Nothing is lost: the files are the table. */
    @Override
    void dropColumn(String table, String column) {}
  }
}
