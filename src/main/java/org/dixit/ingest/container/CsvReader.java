package org.dixit.ingest.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;

/**
 * Tables with a header: a document a row, given as a JSON object of the row's fields. The separator
 * is a tab in a .tsv file; otherwise the one that the header has most of. The text is UTF-8 or,
 * where its start is not that, Windows-1252.
 */
final class CsvReader implements ContainerReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SNIFFED = 1 << 16;

  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    in.mark(SNIFFED);
    byte[] start = in.readNBytes(SNIFFED);
    in.reset();
    Charset charset = isUtf8(start) ? UTF_8 : Charset.forName("windows-1252");
    String header = new String(start, charset).lines().findFirst().orElse("");
    if (header.startsWith("\ufeff")) {
      in.skipNBytes("\ufeff".getBytes(charset).length);
    }
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(name, header))
            .setIgnoreEmptyLines(true)
            .get();
    BoundedReader reader =
        new BoundedReader(new InputStreamReader(in, charset), walk.limits().maxDocumentBytes());
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      rows(address, name, parser.iterator(), reader, walk);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void rows(
      String address,
      String name,
      Iterator<CSVRecord> rows,
      BoundedReader reader,
      ContainerWalk walk)
      throws IOException {
    if (!rows.hasNext()) {
      return;
    }
    List<String> columns = rows.next().toList();
    for (long number = 1; rows.hasNext(); number++) {
      CSVRecord row = rows.next();
      reader.startRow();
      String rowAddress = EntryNames.numbered(address, "row", number);
      if (row.size() > columns.size()) {
        String message = row.size() + " fields under a header of " + columns.size();
        walk.reject(rowAddress, RejectCode.BAD_RECORD, message);
        continue;
      }
      ObjectNode object = JSON.createObjectNode();
      for (int i = 0; i < row.size(); i++) {
        object.put(columns.get(i).strip(), row.get(i));
      }
      byte[] bytes = JSON.writeValueAsBytes(object);
      walk.document(new RawDocument(rowAddress, name, bytes, JsonLinesReader.JSON, null, null));
    }
  }

  private static char separator(String name, String header) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    char best = ',';
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String header, char c) {
    return header.chars().filter(other -> other == c).count();
  }

  private static boolean isUtf8(byte[] start) {
    CharBuffer chars = CharBuffer.allocate(start.length);
    // The last character may be cut: it is left over, not malformed.
    return !UTF_8.newDecoder().decode(ByteBuffer.wrap(start), chars, false).isError();
  }

  /** A quotation mark that is never closed must not draw the whole file into one row. */
  private static final class BoundedReader extends FilterReader {
    private final long maxChars;
    private long sinceRow;

    BoundedReader(Reader reader, long maxChars) {
      super(reader);
      this.maxChars = maxChars;
    }

    void startRow() {
      sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      sinceRow += read;
      if (sinceRow > maxChars) {
        throw new ExpansionGuard.ExpandedException(
            "a row of more than " + maxChars + " characters");
      }
    }
  }
}
