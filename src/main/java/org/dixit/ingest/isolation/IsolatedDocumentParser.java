package org.dixit.ingest.isolation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.isolation.WorkerProcess.Launch;
import org.dixit.ingest.record.FieldMapping;

/**
 * Parses in processes of their own, with a limit of time and memory for each document. A document
 * that breaks a limit is a reject with {@code TIMEOUT}, {@code OUT_OF_MEMORY} or {@code CRASH}, its
 * process is replaced, and no other document notices. Processes take one document after the other,
 * and end with this JVM or when there is nothing to parse for a minute.
 *
 * <p>Plain text, mail, JSON and XML of up to a megabyte are parsed here: their parsers read from
 * front to back once, in memory that is a small multiple of the text, and for a record of a few
 * kilobytes the way to another process would take longer than parsing it. Thread-safe.
 */
public final class IsolatedDocumentParser implements DocumentParser {
  private static final int SIMPLE_BYTES = 1 << 20;

  /** PDFs may start with up to a kilobyte of something else. */
  private static final int SNIFFED = 1024;

  /** Pages, RTF and PDF by their beginning; all others by bytes that no text has. */
  private static final Pattern NOT_SIMPLE =
      Pattern.compile(
          "\\A(?:\\u00ef\\u00bb\\u00bf)?\\s*+(?:<(?!\\?xml)|\\{\\\\)"
              + "|<(?:html|!doctype html)|%PDF-|[\\x00-\\x08]",
          Pattern.CASE_INSENSITIVE);

  private static final ConcurrentMap<Launch, IsolatedDocumentParser> PARSERS =
      new ConcurrentHashMap<>();

  private final DocumentParser here;
  private final WorkerPool apart;

  /**
   * The parser of this JVM for these limits. There is one, since Beam makes transforms anew
   * whenever it likes, and starting a process is what costs.
   *
   * @param fields the names of fields in JSON records
   */
  public static IsolatedDocumentParser of(IsolationLimits limits, FieldMapping fields) {
    return PARSERS.computeIfAbsent(
        new Launch(limits, fields, ParserWorker.class), IsolatedDocumentParser::new);
  }

  IsolatedDocumentParser(Launch launch) {
    this.here = new TikaDocumentParser(new HtmlDocumentParser(), launch.fields());
    this.apart = new WorkerPool(launch);
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    return isSimple(document.bytes()) ? here.parse(document) : apart.parse(document);
  }

  private static boolean isSimple(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), ISO_8859_1);
    return bytes.length <= SIMPLE_BYTES && !NOT_SIMPLE.matcher(start).find();
  }
}
