package org.dixit.warehouses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** The tables that a run of Dixit wrote, read with Avro alone. */
final class WrittenTables {
  /** The checkout that the tables are of. */
  static final Path HOME = Path.of(System.getProperty("dixit.home", "..")).toAbsolutePath();

  private final Path folder;
  private final String night;

  WrittenTables(Path folder, String night) {
    this.folder = folder;
    this.night = night;
  }

  /** Those that this run of the tests is about. */
  static WrittenTables underTest() {
    return new WrittenTables(
        Path.of(System.getProperty("dixit.tables")), System.getProperty("dixit.night"));
  }

  /** Whether they were chosen so that each question has an answer; a night of a user need not. */
  static boolean mustAnswerAll() {
    return Boolean.getBoolean("dixit.answers.all");
  }

  Path folder() {
    return folder;
  }

  String night() {
    return night;
  }

  /** The schemas of all tables, by name. */
  static Map<String, Schema> schemas() {
    Map<String, Schema> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.list(HOME.resolve("schemas"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".avsc")).toList()) {
        String name = file.getFileName().toString().replace(".avsc", "");
        schemas.put(name, new Schema.Parser().parse(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }

  List<GenericRecord> rows(String table) {
    List<GenericRecord> rows = new ArrayList<>();
    for (Path file : files(table)) {
      try (DataFileReader<GenericRecord> reader =
          new DataFileReader<>(file.toFile(), new GenericDatumReader<>(null, schema(table)))) {
        reader.forEach(rows::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  /** Another night beside this one: the same rows but the last of each table, on {@code date}. */
  WrittenTables withoutLastRows(Path copy, String date) throws IOException {
    return withoutLast(1, copy, date);
  }

  /** A night of empty tables. */
  WrittenTables withoutRows(Path copy, String date) throws IOException {
    return withoutLast(Integer.MAX_VALUE, copy, date);
  }

  private WrittenTables withoutLast(int fewer, Path copy, String date) throws IOException {
    WrittenTables written = new WrittenTables(copy, date);
    int day = Math.toIntExact(java.time.LocalDate.parse(date).toEpochDay());
    List<String> named = new ArrayList<>();
    for (String table : schemas().keySet()) {
      named.add("\"%s\": {\"files\": [\"part-00000.avro\"]}".formatted(table));
      List<GenericRecord> rows = rows(table);
      Files.createDirectories(written.nightOf(table));
      try (DataFileWriter<GenericRecord> writer =
          new DataFileWriter<>(new GenericDatumWriter<>(schema(table)))) {
        writer.create(schema(table), written.nightOf(table).resolve("part-00000.avro").toFile());
        for (GenericRecord row : rows.subList(0, Math.max(0, rows.size() - fewer))) {
          row.put("batch_date", day);
          writer.append(row);
        }
      }
    }
    Path run = copy.resolve("runs/batch_dt=" + date);
    Files.createDirectories(run);
    Files.writeString(
        run.resolve("manifest.json"), "{\"tables\": {" + String.join(", ", named) + "}}");
    Files.writeString(run.resolve("_SUCCESS"), "");
    return written;
  }

  private static Schema schema(String table) {
    return schemas().get(table);
  }

  private Path nightOf(String table) {
    return folder.resolve(table).resolve("batch_dt=" + night);
  }

  private List<Path> files(String table) {
    try (Stream<Path> files = Files.list(nightOf(table))) {
      return files.filter(file -> file.toString().endsWith(".avro")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
