package org.dixit.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads this package's data files: one record a line, {@code #} begins a line of comment. */
final class WordList {
  private WordList() {}

  /**
   * The lines of a resource of this package, without comments and empty lines.
   *
   * @throws UncheckedIOException if the resource is missing or unreadable
   */
  static List<String> lines(String resource) {
    InputStream stream = WordList.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new UncheckedIOException(
          new IOException("not on the class path: org/dixit/speaker/" + resource));
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read org/dixit/speaker/" + resource, e);
    }
  }
}
