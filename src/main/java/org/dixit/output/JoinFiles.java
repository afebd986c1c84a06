package org.dixit.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * Joins the many small files that bundles leave into few of a size that warehouses like. Blocks are
 * copied as they are, so it costs little more than reading.
 */
final class JoinFiles {
  /** Warehouses like files of 64 to 256 MB. */
  private static final long ENOUGH_BYTES = 128L << 20;

  private JoinFiles() {}

  /**
   * Writes the rows of {@code files} to {@code part-00000<suffix>.avro} and following in {@code
   * folder}; a table without rows gets one empty file, so that its schema is there.
   *
   * @return the names of the files that are there now
   */
  static <T extends SpecificRecord> List<String> join(
      Table<T> table, List<Metadata> files, String folder, String suffix) throws IOException {
    List<String> parts = new ArrayList<>();
    DataFileWriter<T> writer = WriteTable.open(table, next(parts, folder, suffix));
    long bytes = 0;
    for (Metadata file : files) {
      if (bytes > 0 && bytes + file.sizeBytes() > ENOUGH_BYTES) {
        writer.close();
        writer = WriteTable.open(table, next(parts, folder, suffix));
        bytes = 0;
      }
      try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()));
          DataFileStream<T> rows =
              new DataFileStream<>(in, new SpecificDatumReader<>(table.rowClass()))) {
        writer.appendAllFrom(rows, false);
      }
      bytes += file.sizeBytes();
    }
    writer.close();
    return parts;
  }

  private static String next(List<String> parts, String folder, String suffix) {
    String name = String.format(Locale.ROOT, "part-%05d%s.avro", parts.size(), suffix);
    parts.add(name);
    return folder + "/" + name;
  }
}
