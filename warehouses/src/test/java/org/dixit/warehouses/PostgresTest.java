package org.dixit.warehouses;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL, a server of the test's own. */
class PostgresTest extends WarehouseTest {
  @Override
  Engine start() throws IOException {
    return new Postgres(Postgresql.start());
  }

  @Test
  void aNightThatIsNotPublishedIsRefused(@TempDir Path empty) {
    WrittenTables none = new WrittenTables(empty, "1999-12-31");
    AssertionError refused = assertThrows(AssertionError.class, () -> engine().load(none));
    assertThat(refused).hasMessageThat().contains("there is no published night of 1999-12-31");
  }

  @Test
  void tablesThatARunDidNotWriteStayAsTheyAre() throws IOException {
    WrittenTables night = corrected();
    Files.writeString(
        night.folder().resolve("runs/batch_dt=" + night.night()).resolve("manifest.json"),
        "{\"tables\": {\"speakers\": {\"files\": [\"part-00000.avro\"]}}}");
    engine().load(night);
    String count = "SELECT count(*) FROM %s.quotations WHERE batch_date = '%s'";
    assertThat(engine().query(count.formatted(Engine.SCHEMA, night.night())))
        .containsExactly(List.of(String.valueOf(night.rows("quotations").size())));
  }

  private static final class Postgres extends Engine {
    private final EmbeddedPostgres server;

    Postgres(EmbeddedPostgres server) {
      this.server = server;
    }

    @Override
    void load(WrittenTables tables) {
      Scripts.run(
          Map.of(),
          "",
          "scripts/load-postgres",
          server.getJdbcUrl("postgres", "postgres"),
          SCHEMA,
          tables.folder().toString(),
          tables.night());
    }

    @Override
    List<List<String>> query(String sql) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(result.getString(i));
          }
          rows.add(row);
        }
        return rows;
      } catch (SQLException e) {
        throw new AssertionError(sql, e);
      }
    }

    @Override
    void dropColumn(String table, String column) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "ALTER TABLE %s.%s DROP COLUMN %s CASCADE".formatted(SCHEMA, table, column));
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    String number(String column, Schema type) {
      String logical = type.getProp("logicalType");
      if ("date".equals(logical)) {
        return "(" + column + " - DATE '1970-01-01')::bigint";
      }
      if ("timestamp-millis".equals(logical)) {
        return "(EXTRACT(EPOCH FROM " + column + ") * 1000)::bigint";
      }
      return switch (type.getType()) {
        case STRING -> "('x' || SUBSTR(MD5(" + column + "), 1, 8))::bit(32)::bigint";
        case DOUBLE -> "FLOOR(" + column + " * " + Checksum.SCALE + "::float8)::bigint";
        default -> column;
      };
    }

    @Override
    String quoted(String name) {
      return '"' + name + '"';
    }

    @Override
    public void close() {
      Postgresql.stop(server);
    }
  }
}
