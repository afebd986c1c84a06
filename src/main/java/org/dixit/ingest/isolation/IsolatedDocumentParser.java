package org.dixit.ingest.isolation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;

/**
 * Parses what may hang or kill its parser (PDF, office files, e-books) in processes of its own,
 * with a limit of time and memory, and everything else here. A document that breaks a limit is a
 * reject, and its process is replaced. There are as many processes as threads that parse at once;
 * they are kept for the next document and end with this JVM. Thread-safe.
 */
public final class IsolatedDocumentParser implements DocumentParser, AutoCloseable {
  /** PDFs may start with up to a kilobyte of something else. */
  private static final int SNIFFED = 1024;

  private static final Set<RejectCode> PROCESS_LOST =
      EnumSet.of(RejectCode.OUT_OF_MEMORY, RejectCode.CRASH);

  private final DocumentParser here;
  private final IsolationLimits limits;
  private final Class<?> workerClass;
  private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();

  /**
   * @param here parses what is safe
   */
  public IsolatedDocumentParser(DocumentParser here, IsolationLimits limits) {
    this(here, limits, ParserWorker.class);
  }

  IsolatedDocumentParser(DocumentParser here, IsolationLimits limits, Class<?> workerClass) {
    this.here = here;
    this.limits = limits;
    this.workerClass = workerClass;
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    return isRisky(document.bytes()) ? parseApart(document) : here.parse(document);
  }

  private ParsedArticle parseApart(RawDocument document) throws InputRejectedException {
    WorkerProcess worker = worker();
    boolean fresh = worker.isFresh();
    try {
      return parseIn(worker, document);
    } catch (InputRejectedException e) {
      // An old process may have died of what earlier documents left behind.
      if (fresh || !PROCESS_LOST.contains(e.code())) {
        throw e;
      }
      return parseIn(started(), document);
    }
  }

  private ParsedArticle parseIn(WorkerProcess worker, RawDocument document)
      throws InputRejectedException {
    try {
      return worker.parse(document);
    } finally {
      if (worker.isUsable()) {
        idle.push(worker);
      } else {
        worker.kill();
      }
    }
  }

  private WorkerProcess worker() throws InputRejectedException {
    for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
      if (worker.isUsable()) {
        return worker;
      }
      worker.kill();
    }
    return started();
  }

  private WorkerProcess started() throws InputRejectedException {
    try {
      return WorkerProcess.start(limits, workerClass);
    } catch (IOException e) {
      throw new InputRejectedException(RejectCode.CRASH, String.valueOf(e.getMessage()), e);
    }
  }

  /** PDF, ZIP (office files, e-books), OLE (older office files), RTF. */
  private static boolean isRisky(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), ISO_8859_1);
    return start.contains("%PDF-")
        || start.startsWith("PK")
        || start.startsWith("\u00d0\u00cf\u0011\u00e0")
        || start.stripLeading().startsWith("{\\rt");
  }

  /** Ends the processes that wait. */
  @Override
  public void close() {
    for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.kill();
    }
  }
}
