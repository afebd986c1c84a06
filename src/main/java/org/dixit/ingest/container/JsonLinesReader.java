package org.dixit.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.dixit.ingest.RawDocument;

/** JSON lines: a document a line. Blank lines are none. */
final class JsonLinesReader implements ContainerReader {
  static final String JSON = "application/json";

  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    BoundedLines lines = new BoundedLines(in, walk.limits().maxDocumentBytes());
    BoundedLines.Line line;
    while ((line = lines.next()) != null) {
      String lineAddress = EntryNames.numbered(address, "line", line.number());
      if (line.tooLong()) {
        walk.tooLarge(lineAddress);
      } else if (!line.isBlank()) {
        byte[] bytes = line.number() == 1 ? withoutMark(line.bytes()) : line.bytes();
        walk.document(new RawDocument(lineAddress, name, bytes, JSON, null, null));
      }
    }
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
