package org.dixit.ingest.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a stream holds, told by its first bytes and, where they leave it open, by its name. */
enum ContainerFormat {
  GZIP(true),
  BZIP2(true),
  ZSTD(true),
  ZIP(false),
  TAR(false),
  WARC(false),
  MBOX(false),
  JSON_LINES(false),
  JSON_ARRAY(false),
  CSV(false),
  XML_FEED(false),
  /** One document. */
  NONE(false);

  /** A mailbox starts with the envelope of its first message, then that message's headers. */
  private static final Pattern MAILBOX =
      Pattern.compile("From [^\\r\\n]*\\d{4}[^\\r\\n]*\\r?\\n>?[A-Za-z-]+:? ");

  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "\\A(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*>)*"
              + "<(?:rss|feed|rdf:RDF|(?:\\w+:)?newsMessage)[\\s>]",
          Pattern.DOTALL);

  /** An answer of a news service: an object whose first list is the articles. */
  private static final Pattern WRAPPED_ARRAY =
      Pattern.compile(
          "\\A\\s*\\{(?:\\s*\"[^\"\\\\]*\"\\s*:\\s*(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[-+.\\w]+)\\s*,)*+"
              + "\\s*\"(?:articles|items|results|docs|documents|data|news|stories)\"\\s*:\\s*"
              + "(?=\\[\\s*\\{)");

  private static final Pattern OBJECT_LINES = Pattern.compile("\\A\\s*\\{[^\\n]*\\}\\s*\\n\\s*\\{");

  /** How far patterns that repeat groups look, so that no input can exhaust the stack. */
  private static final int SNIFFED = 4096;

  private final boolean compression;

  ContainerFormat(boolean compression) {
    this.compression = compression;
  }

  /** Whether it is one stream packed, not many. */
  boolean isCompression() {
    return compression;
  }

  static ContainerFormat of(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (startsWith(head, 0x1f, 0x8b)) {
      return lower.endsWith(".warc.gz") || unzipped(head).startsWith("WARC/") ? WARC : GZIP;
    }
    if (startsWith(head, 'B', 'Z', 'h') && head.length > 4 && head[4] == 0x31) {
      return BZIP2;
    }
    if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return ZSTD;
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return isOfficeFile(lower, head) ? NONE : ZIP;
    }
    String start = new String(head, ISO_8859_1);
    if (start.startsWith("WARC/")) {
      return WARC;
    }
    if (start.startsWith("ustar", 257)) {
      return TAR;
    }
    if (MAILBOX.matcher(start).lookingAt()) {
      return MBOX;
    }
    return ofText(lower, start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start);
  }

  private static ContainerFormat ofText(String name, String start) {
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".jsonlines")) {
      return JSON_LINES;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return CSV;
    }
    String top = start.substring(0, Math.min(start.length(), SNIFFED));
    if (name.endsWith(".json")) {
      if (OBJECT_LINES.matcher(start).find()) {
        return JSON_LINES;
      }
      return start.stripLeading().startsWith("[") || wrappedArray(top) > 0 ? JSON_ARRAY : NONE;
    }
    return FEED_ROOT.matcher(top).find() ? XML_FEED : NONE;
  }

  /** Where the list of articles begins in a JSON object around it; 0 if there is none. */
  static int wrappedArray(String start) {
    Matcher matcher = WRAPPED_ARRAY.matcher(start);
    return matcher.find() ? matcher.end() : 0;
  }

  /** Office files and e-books are ZIP files too: their first entries give them away. */
  private static boolean isOfficeFile(String name, byte[] head) {
    if (name.matches(".*\\.(docx|docm|dotx|odt|ott|epub|pptx|xlsx|ods|odp|pages)")) {
      return true;
    }
    int length = head.length < 30 ? 0 : (head[26] & 0xff) | (head[27] & 0xff) << 8;
    String first =
        new String(head, 30, Math.max(0, Math.min(length, head.length - 30)), ISO_8859_1);
    return first.equals("mimetype")
        || first.equals("[Content_Types].xml")
        || first.matches("(_rels|docProps|word|META-INF)/.*");
  }

  private static String unzipped(byte[] head) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return new String(in.readNBytes(5), ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
