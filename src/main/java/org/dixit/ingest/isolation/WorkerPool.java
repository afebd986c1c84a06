package org.dixit.ingest.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.isolation.WorkerProcess.Launch;

/**
 * The processes that parse: as many as threads that want one at once, kept for the next document,
 * ended when nobody has wanted them for a minute. Thread-safe.
 */
final class WorkerPool {
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final Set<RejectCode> PROCESS_LOST =
      EnumSet.of(RejectCode.OUT_OF_MEMORY, RejectCode.CRASH);

  private final Launch launch;
  private final ConcurrentLinkedDeque<Pooled> idle = new ConcurrentLinkedDeque<>();

  /**
   * @param ending set while the process has nothing to do
   */
  private record Pooled(WorkerProcess process, Alarm ending) {}

  WorkerPool(Launch launch) {
    this.launch = launch;
  }

  /**
   * @throws InputRejectedException if the document gives no article, also if it cost the process
   * @throws UncheckedIOException if no process can be started: that is not the document's fault
   */
  ParsedArticle parse(RawDocument document) throws InputRejectedException {
    Pooled worker = worker();
    boolean fresh = worker.process().isFresh();
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

  private ParsedArticle parseIn(Pooled worker, RawDocument document) throws InputRejectedException {
    try {
      return worker.process().parse(document);
    } finally {
      if (worker.process().isUsable()) {
        worker.ending().set();
        idle.push(worker);
      } else {
        worker.process().kill();
      }
    }
  }

  /** Ends a process unless it is at work again. */
  private void end(WorkerProcess process) {
    if (idle.removeIf(worker -> worker.process() == process)) {
      process.kill();
    }
  }

  private Pooled worker() {
    for (Pooled worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.ending().clear();
      if (worker.process().isUsable()) {
        return worker;
      }
      worker.process().kill();
    }
    return started();
  }

  private Pooled started() {
    try {
      WorkerProcess process = WorkerProcess.start(launch);
      return new Pooled(process, new Alarm(IDLE, () -> end(process)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
