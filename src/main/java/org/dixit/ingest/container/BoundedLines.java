package org.dixit.ingest.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time; of a line beyond the limit only its length is told. */
final class BoundedLines {
  private final InputStream in;
  private final long maxBytes;
  private long number;

  BoundedLines(InputStream in, long maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** One line without its end; {@code bytes} is empty if it is too long. */
  @SuppressWarnings("ArrayRecordComponent") // Lines are passed on, never compared.
  record Line(long number, byte[] bytes, boolean tooLong) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b > ' ' || b < 0) {
          return false;
        }
      }
      return !tooLong;
    }
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    boolean tooLong = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (!tooLong && bytes.size() < maxBytes) {
        bytes.write(b);
      } else if (!tooLong) {
        tooLong = true;
        bytes = new ByteArrayOutputStream(0);
      }
    }
    return new Line(number, bytes.toByteArray(), tooLong);
  }
}
