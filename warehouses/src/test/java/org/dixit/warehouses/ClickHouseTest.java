package org.dixit.warehouses;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClickHouse, within a process of Node.js: npm's chdb takes the place of its client. */
class ClickHouseTest extends WarehouseTest {
  private static final Path HERE = WrittenTables.HOME.resolve("warehouses");

  @TempDir static Path database;

  /** Skipped where scripts/check-warehouses could not install chdb. */
  @Override
  Engine start() {
    String reason = System.getProperty("dixit.without.clickhouse", "started by Maven alone");
    assumeTrue(reason.isEmpty(), reason);
    return new ClickHouse();
  }

  @Test
  void aNightThatIsNotPublishedIsRefused(@TempDir Path empty) {
    WrittenTables none = new WrittenTables(empty, "1999-12-31");
    AssertionError refused = assertThrows(AssertionError.class, () -> engine().load(none));
    assertThat(refused).hasMessageThat().contains("there is no published night of 1999-12-31");
  }

  private static final class ClickHouse extends Engine {
    private static final String CLIENT = HERE.resolve("clickhouse.mjs").toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    void load(WrittenTables tables) {
      Scripts.run(
          Map.of("CLICKHOUSE", "node " + CLIENT + " " + database),
          "",
          "scripts/load-clickhouse",
          SCHEMA,
          tables.folder().toString(),
          tables.night());
    }

    @Override
    List<List<String>> query(String sql) {
      return tell(sql + " FORMAT JSONCompactEachRow").lines().map(ClickHouse::row).toList();
    }

    @Override
    void dropColumn(String table, String column) {
      tell("ALTER TABLE %s.%s DROP COLUMN %s".formatted(SCHEMA, table, column));
    }

    private static String tell(String statement) {
      return Scripts.run(Map.of(), statement, "node", CLIENT, database.toString());
    }

    private static List<String> row(String line) {
      try {
        List<String> row = new ArrayList<>();
        for (JsonNode value : JSON.readTree(line)) {
          row.add(value.isNull() ? null : value.asText());
        }
        return row;
      } catch (JsonProcessingException e) {
        throw new AssertionError(line, e);
      }
    }

    @Override
    String number(String column, Schema type) {
      String logical = type.getProp("logicalType");
      if ("date".equals(logical)) {
        return "toInt64(toInt32(" + column + "))";
      }
      if ("timestamp-millis".equals(logical)) {
        return "toUnixTimestamp64Milli(" + column + ")";
      }
      return switch (type.getType()) {
        case STRING ->
            "toInt64(reinterpretAsUInt32(reverse(substring(toString(MD5(" + column + ")), 1, 4))))";
        case DOUBLE -> "toInt64(floor(" + column + " * " + Checksum.SCALE + "))";
        default -> column;
      };
    }

    @Override
    String quoted(String name) {
      return "`" + name + "`";
    }

    @Override
    public void close() {}
  }
}
