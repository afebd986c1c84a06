package org.dixit.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;

/** Stages rows as a pipeline would, for tests that publish them. */
final class StagedNight {
  private final Night night;
  private final List<String> receipts = new ArrayList<>();

  StagedNight(Night night) {
    this.night = night;
  }

  /** A file of each table, without rows. */
  StagedNight emptyTables() throws IOException {
    for (Table<?> table : night.tables()) {
      rows(table);
    }
    return this;
  }

  @SafeVarargs
  final <T extends SpecificRecord> StagedNight rows(Table<T> table, T... rows) throws IOException {
    String file = night.staged(table) + "/part-" + UUID.randomUUID() + ".avro";
    OutputFiles.makeFolder(night.staged(table));
    try (DataFileWriter<T> writer = WriteTable.open(table, file)) {
      for (T row : rows) {
        writer.append(row);
      }
    }
    return receipt(new Receipt(table.name(), file));
  }

  StagedNight receipt(Receipt receipt) throws IOException {
    receipts.add(receipt.line());
    return receipts(receipts);
  }

  /** Other receipts than those of what was staged. */
  StagedNight receipts(List<String> lines) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(
                FileSystems.matchNewResource(night.receipts(), false), "text/plain"))) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
    return this;
  }

  /** Checks and publishes what {@code night} has staged, as a run does at its end. */
  static void publish(Night night) throws IOException, NightChecks.CheckFailedException {
    NightChecks.Findings findings = NightChecks.check(night);
    PublishNight.publish(
        night,
        files ->
            Manifest.text(
                night, Map.of(), Map.of(), files, findings, Instant.EPOCH, Duration.ZERO));
  }

  List<String> receipts() {
    return receipts;
  }
}
