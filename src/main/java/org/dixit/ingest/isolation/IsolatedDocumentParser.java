package org.dixit.ingest.isolation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.isolation.WorkerProcess.Launch;
import org.dixit.ingest.record.FieldMapping;

/**
 * Parses in processes of their own, with a limit of time and memory for each document. A document
 * that breaks a limit is a reject with {@code TIMEOUT}, {@code OUT_OF_MEMORY} or {@code CRASH}, its
 * process is replaced, and no other document notices. Processes take one document after the other,
 * and end with this JVM or when there is nothing to parse for a minute.
 *
 * <p>Plain text, mail, JSON and XML of up to 64 KB are parsed here: for a record of a few kilobytes
 * the way to another process would take longer than parsing it. Their parsers read from front to
 * back, and if one should not, so small a text still holds it up for seconds at the most. The type
 * that chooses the parser also decides who parses, so nothing that looks simple gets to a parser
 * that is not. Thread-safe.
 */
public final class IsolatedDocumentParser implements DocumentParser {
  private static final int SIMPLE_BYTES = 1 << 16;

  /** As far as Tika looks, too, to tell text from other data. */
  private static final int SNIFFED = 1024;

  /** Begins sequences in some Asian charsets. */
  private static final byte ESCAPE = 0x1b;

  private static final ConcurrentMap<Launch, IsolatedDocumentParser> PARSERS =
      new ConcurrentHashMap<>();

  private final TikaDocumentParser here;
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
    this.apart = new WorkerPool(launch);
    // A page that was taken for XML goes the way of pages.
    this.here = new TikaDocumentParser(apart::parse, launch.fields());
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    // What is no text goes unseen: to tell its type Tika would look into archives.
    if (document.bytes().length > SIMPLE_BYTES || holdsControls(document.bytes())) {
      return apart.parse(document);
    }
    String type = here.type(document);
    return here.isSimple(type) ? here.parse(document, type) : apart.parse(document);
  }

  /** Whether there are bytes that no text has: with one in its beginning Tika takes none for it. */
  private static boolean holdsControls(byte[] bytes) {
    for (int i = 0; i < bytes.length && i < SNIFFED; i++) {
      byte b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != ESCAPE) {
        return true;
      }
    }
    return false;
  }
}
