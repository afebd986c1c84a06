package org.dixit.ingest.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;

/**
 * A JSON array: a document an element. Only brackets and strings are looked at, so that a broken
 * element costs no other, and one that is too large is skipped without being held.
 */
final class JsonArrayReader implements ContainerReader {
  private static final int SNIFFED = 4096;

  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    in.mark(SNIFFED);
    String start = new String(in.readNBytes(SNIFFED), ISO_8859_1);
    in.reset();
    in.skipNBytes(ContainerFormat.wrappedArray(start));
    for (int b = in.read(); b >= 0 && b != '['; ) {
      b = in.read();
    }
    Elements elements = new Elements(in, walk.limits().maxDocumentBytes());
    for (long number = 1; elements.next(); number++) {
      String itemAddress = EntryNames.numbered(address, "item", number);
      if (elements.tooLarge) {
        walk.tooLarge(itemAddress);
      } else if (elements.truncated) {
        walk.reject(itemAddress, RejectCode.BAD_RECORD, "the file ends within this item");
      } else if (elements.bytes.size() > 0) {
        byte[] bytes = elements.bytes.toByteArray();
        walk.document(new RawDocument(itemAddress, name, bytes, JsonLinesReader.JSON, null, null));
      }
    }
  }

  /** Splits at the commas of the outermost level. */
  private static final class Elements {
    private final InputStream in;
    private final long maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int length;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLarge;
    private boolean truncated;
    private boolean ended;

    Elements(InputStream in, long maxBytes) {
      this.in = in;
      this.maxBytes = maxBytes;
    }

    /** Reads one element; false after the last. */
    boolean next() throws IOException {
      if (ended) {
        return false;
      }
      bytes = new ByteArrayOutputStream();
      tooLarge = false;
      int depth = 0;
      boolean inString = false;
      boolean escaped = false;
      for (int b = read(); ; b = read()) {
        if (b < 0) {
          ended = true;
          truncated = true;
          return bytes.size() > 0 || tooLarge;
        }
        if (depth == 0 && !inString && (b == ',' || b == ']')) {
          ended = b == ']';
          return true;
        }
        keep(b);
        if (inString) {
          inString = escaped || b != '"';
          escaped = !escaped && b == '\\';
        } else if (b == '"') {
          inString = true;
        } else if (b == '{' || b == '[') {
          depth++;
        } else if (b == '}' || b == ']') {
          depth = Math.max(0, depth - 1);
        }
      }
    }

    private int read() throws IOException {
      if (position == length) {
        position = 0;
        length = in.read(buffer);
      }
      return length <= 0 ? -1 : buffer[position++] & 0xff;
    }

    private void keep(int b) {
      if (tooLarge || (bytes.size() == 0 && b <= ' ')) {
        return;
      }
      if (bytes.size() == maxBytes) {
        tooLarge = true;
        bytes = new ByteArrayOutputStream(0);
      } else {
        bytes.write(b);
      }
    }
  }
}
