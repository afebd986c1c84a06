package org.dixit.ingest.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.dixit.ingest.RawDocument;

/**
 * Mailboxes: a document a message. A message starts with a line "From " after a blank line; such
 * lines within messages are marked with ">", which is taken away (the "mboxrd" way).
 */
final class MboxReader implements ContainerReader {
  private static final byte[] FROM = "From ".getBytes(US_ASCII);

  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    long maxBytes = walk.limits().maxDocumentBytes();
    BoundedLines lines = new BoundedLines(in, maxBytes);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    long number = 0;
    boolean tooLarge = false;
    boolean afterBlank = true;
    BoundedLines.Line line;
    while ((line = lines.next()) != null) {
      if (afterBlank && Arrays.equals(FROM, Arrays.copyOf(line.bytes(), FROM.length))) {
        finish(address, name, number, message, tooLarge, walk);
        number++;
        message.reset();
        tooLarge = false;
        continue;
      }
      afterBlank = line.isBlank();
      tooLarge |= line.tooLong() || message.size() + line.bytes().length > maxBytes;
      if (!tooLarge) {
        byte[] bytes = unescaped(line.bytes());
        message.write(bytes, 0, bytes.length);
        message.write('\n');
      }
    }
    finish(address, name, number, message, tooLarge, walk);
  }

  private static void finish(
      String address,
      String name,
      long number,
      ByteArrayOutputStream message,
      boolean tooLarge,
      ContainerWalk walk) {
    String messageAddress = EntryNames.numbered(address, "message", number);
    if (tooLarge) {
      walk.tooLarge(messageAddress);
    } else if (number > 0) {
      byte[] bytes = message.toByteArray();
      walk.document(new RawDocument(messageAddress, name, bytes, "message/rfc822", null, null));
    }
  }

  private static byte[] unescaped(byte[] line) {
    int marks = 0;
    while (marks < line.length && line[marks] == '>') {
      marks++;
    }
    boolean escaped =
        marks > 0
            && line.length >= marks + FROM.length
            && Arrays.equals(FROM, Arrays.copyOfRange(line, marks, marks + FROM.length));
    return escaped ? Arrays.copyOfRange(line, 1, line.length) : line;
  }
}
