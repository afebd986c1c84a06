package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;

/**
 * The rows of a night by value, in an order of their own, so that nights can be compared.
 *
 * @param tables the rows of each table, as text, sorted; none for a night that is not there
 */
record NightRows(Map<String, List<String>> tables) {
  static final NightRows NONE = new NightRows(Map.of());

  /** As one sees them who goes by the manifest, as all of Dixit does. */
  static NightRows byManifest(Path output, LocalDate date) throws IOException {
    PublishedTables published = PublishedTables.in(output.toString(), date, date);
    Map<String, List<String>> tables = new TreeMap<>();
    if (!published.nights().isEmpty()) {
      for (Table<?> table : Table.ALL) {
        tables.put(table.name(), rows(table, published.files(table)));
      }
    }
    return new NightRows(tables);
  }

  /** As one sees them who waits for {@code _SUCCESS} and takes all files; nothing without it. */
  static NightRows byFolders(Path output, LocalDate date) throws IOException {
    String partition = "batch_dt=" + date;
    Map<String, List<String>> tables = new TreeMap<>();
    if (Files.exists(output.resolve("runs").resolve(partition).resolve("_SUCCESS"))) {
      for (Table<?> table : Table.ALL) {
        String folder = output.resolve(table.name()).resolve(partition).toString();
        tables.put(table.name(), rows(table, TableFiles.in(folder)));
      }
    }
    return new NightRows(tables);
  }

  private static <T extends SpecificRecord> List<String> rows(Table<T> table, List<Metadata> files)
      throws IOException {
    List<String> rows = new ArrayList<>();
    TableFiles.forEach(table, files, row -> rows.add(row.toString()));
    rows.sort(null);
    return rows;
  }

  boolean isEmpty() {
    return tables.isEmpty();
  }

  int count() {
    return tables.values().stream().mapToInt(List::size).sum();
  }

  /** What of a run is left in {@code output} beside the tables. */
  static List<String> leftovers(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(output::relativize)
          .map(Path::toString)
          .filter(file -> file.matches(".*(_staging|_PUBLISHING).*"))
          .toList();
    }
  }
}
