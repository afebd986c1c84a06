package org.dixit.ingest.isolation;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does something when it has been set for a time and not cleared. Setting it costs next to nothing:
 * the thread that watches wakes up once in that time, not once a document. It ends when there is
 * nothing to watch. Thread-safe.
 */
final class Alarm {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final long nanos;
  private final Runnable action;
  private boolean set;
  private long due;
  private @Nullable ScheduledFuture<?> watch;

  Alarm(Duration time, Runnable action) {
    this.nanos = time.toNanos();
    this.action = action;
  }

  /** Starts the time anew. */
  synchronized void set() {
    set = true;
    due = System.nanoTime() + nanos;
    if (watch == null) {
      watch(nanos);
    }
  }

  /**
   * @return whether it was still set: if not, it has gone off, or is about to
   */
  synchronized boolean clear() {
    boolean wasSet = set;
    set = false;
    return wasSet;
  }

  private void watch(long delay) {
    watch = TIMER.schedule(this::look, delay, TimeUnit.NANOSECONDS);
  }

  private void look() {
    synchronized (this) {
      watch = null;
      long left = due - System.nanoTime();
      if (set && left > 0) {
        watch(left);
      }
      if (!set || left > 0) {
        return;
      }
      set = false;
    }
    action.run();
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "dixit-parser-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }
}
