package org.dixit.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads the Avro files of a table row by row, at any address that Beam's file systems know. */
public final class TableFiles {
  private TableFiles() {}

  /** The Avro files in {@code folder}, by name; none if there is no such folder. */
  public static List<Metadata> in(String folder) throws IOException {
    return matching(folder + "/*.avro");
  }

  /**
   * The files of {@code table} that the night's run has a receipt for, by name. What a lost worker
   * left has none; a receipt that a runner hands over twice is still one file.
   */
  static List<Metadata> staged(Night night, Table<?> table) throws IOException {
    TreeSet<String> complete = new TreeSet<>();
    for (Receipt receipt : Receipt.of(night)) {
      if (receipt.kind().equals(table.name())) {
        complete.add(receipt.value());
      }
    }
    List<Metadata> files = new ArrayList<>();
    for (String file : complete) {
      files.add(FileSystems.matchSingleFileSpec(file));
    }
    return files;
  }

  /** The Avro files of {@code table} below the output {@code tables}, all nights of it. */
  public static List<Metadata> ofAllNights(String tables, Table<?> table) throws IOException {
    return matching(tables + "/" + table.name() + "/batch_dt=*/*.avro");
  }

  /** Whether the run of {@code night} has published all of its tables in {@code output}. */
  public static boolean isPublished(String output, LocalDate night) throws IOException {
    return !matching(output + "/runs/batch_dt=" + night + "/_SUCCESS").isEmpty();
  }

  /**
   * Those of {@code table} whose night is {@code from}, {@code to} or between; null for no limit.
   */
  public static List<Metadata> ofNights(
      String tables, Table<?> table, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    List<Metadata> files = new ArrayList<>();
    for (Metadata file : ofAllNights(tables, table)) {
      LocalDate night = nightOf(file);
      if ((from == null || !night.isBefore(from)) && (to == null || !night.isAfter(to))) {
        files.add(file);
      }
    }
    return files;
  }

  /** The night that a file of a table belongs to. */
  public static LocalDate nightOf(Metadata file) {
    return LocalDate.parse(
        file.resourceId()
            .getCurrentDirectory()
            .toString()
            .replaceFirst(".*batch_dt=([^/]*)/?$", "$1"));
  }

  /** Gives every row of {@code files} to {@code consumer}; returns how many there were. */
  public static <T extends SpecificRecord> long forEach(
      Table<T> table, List<Metadata> files, Consumer<T> consumer) throws IOException {
    long rows = 0;
    for (Metadata file : files) {
      SpecificDatumReader<T> reader = new SpecificDatumReader<>(table.rowClass());
      try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()));
          DataFileStream<T> stream = new DataFileStream<>(in, reader)) {
        for (T row : stream) {
          consumer.accept(row);
          rows++;
        }
      }
    }
    return rows;
  }

  /** The files that {@code pattern} matches, by name. */
  static List<Metadata> matching(String pattern) throws IOException {
    try {
      return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata().stream()
          .sorted(Comparator.comparing(file -> file.resourceId().toString()))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
