package org.dixit.warehouses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What an engine has beside what was written, a line for each table and view, in a file that {@code
 * scripts/check-warehouses} prints. It has what differs, too.
 */
final class Report {
  private static final Path FILE = Path.of(System.getProperty("dixit.report"));

  private Report() {}

  /** Adds {@link Checksum}s: the first of each is the number of rows. */
  static void checksums(
      String engine, String table, String night, List<String> written, List<String> read) {
    add(engine, table, night, written.get(0), written, read.get(0), read);
  }

  /** Adds the answers of a view over all nights, rows as text in one order. */
  static void answers(String engine, String view, List<String> written, List<String> read) {
    add(engine, view, "all", "" + written.size(), written, "" + read.size(), read);
  }

  private static void add(
      String engine,
      String name,
      String night,
      String rowsWritten,
      List<String> written,
      String rowsRead,
      List<String> read) {
    String line =
        String.join(
            "\t",
            name,
            night,
            engine,
            rowsWritten,
            rowsRead,
            digest(written),
            digest(read),
            written.equals(read) ? "equal" : "DIFFERENT");
    try {
      Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One number for all of them, to be shown: the lists themselves are compared. */
  private static String digest(List<String> values) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      values.forEach(value -> md5.update((value + "\n").getBytes(StandardCharsets.UTF_8)));
      return "%016x".formatted(ByteBuffer.wrap(md5.digest()).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
