package org.dixit.ingest.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledFuture;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.isolation.WorkerProcess.Launch;

/**
 * The processes that parse: as many as threads that want one at once, kept for the next document,
 * ended when nobody has wanted them for a minute. There is one pool in a JVM for each way to launch
 * them, since Beam makes transforms anew for every bundle it likes, and starting a JVM is what
 * costs. Thread-safe.
 */
final class WorkerPool {
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final Set<RejectCode> PROCESS_LOST =
      EnumSet.of(RejectCode.OUT_OF_MEMORY, RejectCode.CRASH);
  private static final ConcurrentMap<Launch, WorkerPool> POOLS = new ConcurrentHashMap<>();

  private final Launch launch;
  private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final Map<WorkerProcess, ScheduledFuture<?>> endings = new ConcurrentHashMap<>();

  private WorkerPool(Launch launch) {
    this.launch = launch;
  }

  static WorkerPool of(Launch launch) {
    return POOLS.computeIfAbsent(launch, WorkerPool::new);
  }

  /**
   * @throws InputRejectedException if the document gives no article, also if it cost the process
   * @throws UncheckedIOException if no process can be started: that is not the document's fault
   */
  ParsedArticle parse(RawDocument document) throws InputRejectedException {
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
        endings.put(worker, Watchdog.after(IDLE, () -> end(worker)));
        idle.push(worker);
      } else {
        worker.kill();
      }
    }
  }

  /** Ends a process unless it is at work again. */
  private void end(WorkerProcess worker) {
    if (idle.remove(worker)) {
      endings.remove(worker);
      worker.kill();
    }
  }

  private WorkerProcess worker() {
    for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
      ScheduledFuture<?> ending = endings.remove(worker);
      if (ending != null) {
        ending.cancel(false);
      }
      if (worker.isUsable()) {
        return worker;
      }
      worker.kill();
    }
    return started();
  }

  private WorkerProcess started() {
    try {
      return WorkerProcess.start(launch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
