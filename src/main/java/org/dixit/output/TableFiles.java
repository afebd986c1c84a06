package org.dixit.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
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

  /** Gives every row of {@code files} to {@code consumer}; returns how many there were. */
  public static <T extends SpecificRecord> long forEach(
      Table<T> table, List<Metadata> files, Consumer<T> consumer) throws IOException {
    long rows = 0;
    for (Metadata file : files) {
      SpecificDatumReader<T> reader = new SpecificDatumReader<>(table.rowClass());
      try (InputStream in =
              Channels.newInputStream(unlessGone(() -> FileSystems.open(file.resourceId())));
          DataFileStream<T> stream = new DataFileStream<>(in, reader)) {
        for (T row : stream) {
          consumer.accept(row);
          rows++;
        }
      }
    }
    return rows;
  }

  /** Says what it means for a reader that a file of a table is not there any more. */
  static <R> R unlessGone(Access<R> access) throws IOException {
    try {
      return access.get();
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new FileNotFoundException(
          "%s; its night was published anew meanwhile: try again".formatted(e.getMessage()));
    }
  }

  /** Something that is done with a file. */
  interface Access<R> {
    R get() throws IOException;
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
