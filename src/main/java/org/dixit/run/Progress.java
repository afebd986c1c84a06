package org.dixit.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * What the run has done so far, counted in this JVM and shown while the run goes on. On a cluster
 * the counts stay with the workers, and the runner's own page shows them. Thread-safe.
 */
public final class Progress {
  private static final LongAdder INPUTS = new LongAdder();
  private static final LongAdder ARTICLES = new LongAdder();
  private static final LongAdder QUOTATIONS = new LongAdder();
  private static final Duration TERMINAL_PERIOD = Duration.ofMillis(250);
  private static final Duration LOG_PERIOD = Duration.ofSeconds(10);

  private final PrintStream out;
  private final boolean terminal;
  private final long startNanos = System.nanoTime();

  /**
   * @param terminal redraw one line, else print a line from time to time
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** One more input was read, whatever came of it. */
  public static void inputRead() {
    INPUTS.increment();
  }

  /** One more article was mined. */
  public static void articleMined(int quotations) {
    ARTICLES.increment();
    QUOTATIONS.add(quotations);
  }

  /** Shows the counts in a background thread for as long as {@code going} says so. */
  public Thread show(BooleanSupplier going) {
    Thread thread =
        new Thread(
            () -> {
              Duration period = terminal ? TERMINAL_PERIOD : LOG_PERIOD;
              try {
                while (going.getAsBoolean()) {
                  Thread.sleep(period.toMillis());
                  out.print(terminal ? "\r" + line() + "\u001b[K" : line() + "\n");
                  out.flush();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Wipes the redrawn line, so that what follows starts clean. */
  public void clear() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  /** The counts in a line: inputs, articles mined, quotations, rate, time. */
  public String line() {
    Duration elapsed = elapsed();
    double seconds = Math.max(elapsed.toMillis() / 1000.0, 0.001);
    return String.format(
        Locale.ROOT,
        "%s read, %s mined, %s, %.1f articles/s, %d:%02d:%02d",
        Count.of(INPUTS.sum(), "input"),
        Count.of(ARTICLES.sum(), "article"),
        Count.of(QUOTATIONS.sum(), "quotation"),
        ARTICLES.sum() / seconds,
        elapsed.toHours(),
        elapsed.toMinutesPart(),
        elapsed.toSecondsPart());
  }

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
