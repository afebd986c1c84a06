package org.dixit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;

/** The tables of a run through the real main, for tests to look at. */
final class Tables {
  static final String NIGHT = "2026-11-22";

  private final String output;
  private final String printed;

  private Tables(String output, String printed) {
    this.output = output;
    this.printed = printed;
  }

  /** Runs {@code dixit extract} and fails with what it said if it does not succeed. */
  static Tables extract(String input, Path output, String... more) {
    return extract(input, output.toString(), more);
  }

  /** The same with an output at any address. */
  static Tables extract(String input, String output, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    List<String> arguments =
        new ArrayList<>(
            List.of("extract", "--input=" + input, "--output=" + output, "--batch-date=" + NIGHT));
    arguments.addAll(List.of(more));
    ExitCode code = Dixit.run(arguments, print, print);
    if (code != ExitCode.OK) {
      throw new AssertionError(code + ": " + out.toString(UTF_8));
    }
    return new Tables(output, out.toString(UTF_8));
  }

  /** What an earlier run has left in {@code output}. */
  static Tables at(Path output) {
    return new Tables(output.toString(), "");
  }

  /** What the run printed. */
  String printed() {
    return printed;
  }

  <T extends SpecificRecord> List<T> rows(Table<T> table) {
    List<T> rows = new ArrayList<>();
    try {
      TableFiles.forEach(table, PublishedTables.in(output).files(table), rows::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  /** The rows as text, in an order of their own, so that two runs can be compared. */
  List<String> sorted(Table<?> table) {
    return rows(table).stream().map(String::valueOf).sorted().toList();
  }
}
