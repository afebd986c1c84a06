package org.dixit.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;

/**
 * Adds up the CPU time and the memory that the current thread takes, stage by stage. Time is that
 * of the thread, so other work on the machine does not count. Belongs to one thread.
 */
final class StageWatch {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What some work took. */
  record Cost(long cpuNanos, long bytes) {
    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
      return new Cost(cpuNanos + other.cpuNanos, bytes + other.bytes);
    }

    /** What this took beyond {@code other}; never less than nothing. */
    Cost beyond(Cost other) {
      return new Cost(Math.max(0, cpuNanos - other.cpuNanos), Math.max(0, bytes - other.bytes));
    }
  }

  private final Map<Stage, Cost> costs = new EnumMap<>(Stage.class);
  private Cost last = now();
  private int articles;
  private int quotations;

  /** What was taken since the last call of this or of {@link #add}. */
  Cost lap() {
    Cost now = now();
    Cost lap = now.beyond(last);
    last = now();
    return lap;
  }

  void add(Stage stage, Cost cost) {
    costs.merge(stage, cost, Cost::plus);
    last = now();
  }

  /** One more article went through all stages. */
  void article(int quotationsInIt) {
    articles++;
    quotations += quotationsInIt;
    last = now();
  }

  int articles() {
    return articles;
  }

  int quotations() {
    return quotations;
  }

  Cost of(Stage stage) {
    return costs.getOrDefault(stage, Cost.NONE);
  }

  Cost ofAll() {
    return costs.values().stream().reduce(Cost.NONE, Cost::plus);
  }

  private static Cost now() {
    return new Cost(THREADS.getCurrentThreadCpuTime(), THREADS.getCurrentThreadAllocatedBytes());
  }
}
