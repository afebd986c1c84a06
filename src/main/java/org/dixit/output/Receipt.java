package org.dixit.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * What a run says it has done, a line each: a file that is complete, or how many inputs it read.
 *
 * @param kind a table's name, {@link #INPUTS} or {@link #INGESTED}
 * @param value a file's address, or a number
 */
public record Receipt(String kind, String value) {
  static final String INPUTS = "inputs";
  static final String INGESTED = "ingested";
  private static final char SEPARATOR = '\t';

  /** The receipt for inputs that were read. */
  public static Receipt ofInputs(long count) {
    return new Receipt(INPUTS, Long.toString(count));
  }

  /** The receipt for inputs that an earlier night has ingested. */
  public static Receipt ofIngested(long count) {
    return new Receipt(INGESTED, Long.toString(count));
  }

  /** As it is written. */
  public String line() {
    return kind + SEPARATOR + value;
  }

  /** All receipts of a night's run. */
  static List<Receipt> of(Night night) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    List<Metadata> files = TableFiles.matching(night.receipts() + "*");
    if (files.isEmpty()) {
      throw new FileNotFoundException("the run left no receipts: " + night.receipts());
    }
    for (Metadata file : files) {
      try (var in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(Receipt::parse)
            .forEach(receipts::add);
      }
    }
    return receipts;
  }

  private static Receipt parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new Receipt(line.substring(0, separator), line.substring(separator + 1));
  }
}
