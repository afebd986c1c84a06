package org.dixit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads the data files of this package. */
final class ResourceLines {
  private ResourceLines() {}

  /** The lines of a file, without comments ({@code #}) and empty ones. */
  static Stream<String> of(String resource) {
    try (InputStream stream = ResourceLines.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: org/dixit/theme/" + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
