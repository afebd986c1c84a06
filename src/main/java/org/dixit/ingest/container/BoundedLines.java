package org.dixit.ingest.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time; of a line beyond the limit only its length is told. */
final class BoundedLines {
  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int length;
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
    if (!fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int from = position;
      while (position < length && buffer[position] != '\n') {
        position++;
      }
      if (!tooLong && bytes.size() + (long) (position - from) <= maxBytes) {
        bytes.write(buffer, from, position - from);
      } else {
        tooLong = true;
        bytes = new ByteArrayOutputStream(0);
      }
      ended = position < length;
      position += ended ? 1 : 0;
    }
    return new Line(number, bytes.toByteArray(), tooLong);
  }

  /** Whether there is another byte. */
  private boolean fill() throws IOException {
    if (position == length) {
      position = 0;
      length = Math.max(0, in.read(buffer));
    }
    return position < length;
  }
}
