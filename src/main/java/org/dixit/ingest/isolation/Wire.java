package org.dixit.ingest.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values over a pipe. Lengths come first; what is read is never trusted with more memory than has
 * come. Texts go as their UTF-16 units, so that one with half a pair comes out as it went in.
 */
final class Wire {
  private static final int NONE = -1;

  private Wire() {}

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * @throws EOFException if the other side has ended
   */
  static byte[] readBytes(DataInputStream in) throws IOException {
    return bytes(in, in.readInt());
  }

  static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
    } else {
      ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
      units.asCharBuffer().put(text);
      writeBytes(out, units.array());
    }
  }

  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NONE ? null : ByteBuffer.wrap(bytes(in, length)).asCharBuffer().toString();
  }

  static String readSomeText(DataInputStream in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("no text where there should be one");
    }
    return text;
  }

  static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(out, text);
    }
  }

  static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(readSomeText(in));
    }
    return texts;
  }

  static void writeInstant(DataOutputStream out, @Nullable Instant instant) throws IOException {
    out.writeBoolean(instant != null);
    if (instant != null) {
      out.writeLong(instant.getEpochSecond());
      out.writeInt(instant.getNano());
    }
  }

  static @Nullable Instant readInstant(DataInputStream in) throws IOException {
    try {
      return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
    } catch (DateTimeException e) {
      throw new IOException("no time where there should be one", e);
    }
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    if (length < 0) {
      throw new IOException("a length of " + length);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("%d bytes of %d".formatted(bytes.length, length));
    }
    return bytes;
  }
}
