package org.dixit.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Loads a night into PostgreSQL. All tables change in one transaction: a reader sees the night as
 * it was or as it is, and loading a night again replaces it.
 */
public final class LoadPostgres {
  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final Postgres dialect = new Postgres();

  private LoadPostgres(Connection connection) {
    this.connection = connection;
  }

  /**
   * Started by scripts/load-postgres.
   *
   * @param args the database's JDBC address, the schema for the tables, their folder, the night
   */
  public static void main(String[] args) {
    if (args.length != 4) {
      System.err.println("usage: load-postgres JDBC_URL SCHEMA TABLES NIGHT");
      System.exit(2);
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    try (Connection connection = DriverManager.getConnection(args[0])) {
      new LoadPostgres(connection).load(args[1], args[2], LocalDate.parse(args[3]));
    } catch (SQLException | IOException | RuntimeException e) {
      System.err.println("load-postgres: nothing was loaded: " + e.getMessage());
      System.exit(1);
    }
  }

  private void load(String schema, String output, LocalDate night)
      throws SQLException, IOException {
    PublishedTables published = PublishedTables.in(output, night, night);
    if (published.nights().isEmpty()) {
      throw new FileNotFoundException("there is no published night of " + night + " in " + output);
    }
    Warehouse warehouse = new Warehouse(dialect, schema, output);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : warehouse.setUp()) {
        statement.execute(sql);
      }
      connection.commit();
      for (WarehouseTable table : warehouse.tables()) {
        if (!published.have(table.table())) {
          System.out.printf("%-30s not written by this run, left as it is%n", table.name());
          continue;
        }
        statement.execute(dialect.emptyNight(table, night));
        long rows = copy(table.table(), published, table);
        System.out.printf("%-30s %,10d rows%n", table.name(), rows);
      }
    }
    connection.commit();
  }

  private long copy(Table<?> source, PublishedTables published, WarehouseTable table)
      throws SQLException, IOException {
    List<Metadata> files = published.files(source);
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Writer writer =
            new OutputStreamWriter(
                new PGCopyOutputStream(postgres, dialect.copy(table), BUFFER),
                StandardCharsets.UTF_8);
        CSVPrinter printer = CSVFormat.POSTGRESQL_CSV.print(writer)) {
      PostgresRow row = new PostgresRow();
      return TableFiles.forEach(
          source,
          files,
          record -> {
            try {
              printer.printRecord(row.values(record));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
