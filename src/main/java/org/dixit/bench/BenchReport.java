package org.dixit.bench;

import java.io.PrintStream;

/** Prints figures as they come, in tables that a document can quote. */
final class BenchReport {
  private static final double NANOS = 1e9;
  private static final double MEGA = 1 << 20;
  private static final double KILO = 1 << 10;

  private final PrintStream out;

  BenchReport(PrintStream out) {
    this.out = out;
  }

  void stages(StageWatch watch) {
    int articles = watch.articles();
    out.printf("Stages, one thread, %,d articles, %,d quotations%n", articles, watch.quotations());
    out.printf(
        "%-12s %16s %12s %8s %12s%n",
        "stage", "articles/CPU-s", "ms/article", "share", "KB/article");
    StageWatch.Cost all = watch.ofAll();
    for (Stage stage : Stage.values()) {
      line(stage.label(), watch.of(stage), all, articles, stage.meaning());
    }
    line("all", all, all, articles, "the sum; bare parses and bare sentences are counted once");
    out.println();
  }

  void loops(Figure one, Figure two) {
    out.printf("%-24s %9s %16s %13s%n", "plain loop", "articles", "articles/CPU-s", "MB/article");
    loop("one thread", one);
    loop("two threads", two);
    out.printf(
        "two threads / one: %.2f times the articles a second, %.2f times the CPU an article"
            + " (load of the machine now %.1f: the first figure holds on an idle one)%n",
        two.perWallSecond() / one.perWallSecond(), two.timesThatOf(one), Meter.load());
    out.printf(
        "heap after collection, engine loaded: %.0f MB%n%n", Meter.heapAfterCollection() / MEGA);
  }

  /**
   * @param start what the same pipeline takes for next to nothing
   * @param whole for all articles
   */
  void pipeline(String runner, Figure start, Figure whole, Figure loop) {
    Figure beyondStart =
        new Figure(
            whole.articles(), whole.cpuSeconds() - start.cpuSeconds(), whole.wallSeconds(), 0);
    out.printf(
        "%-14s %6.1f articles/CPU-s, %.2f times the loop's CPU; without the %.1f CPU-s that any run"
            + " takes %.2f times; heap's old part at most %.0f MB, %.0f MB after collection%n",
        runner,
        whole.perCpuSecond(),
        whole.timesThatOf(loop),
        start.cpuSeconds(),
        beyondStart.timesThatOf(loop),
        whole.allocated() / MEGA,
        Meter.heapAfterCollection() / MEGA);
  }

  private void line(
      String label, StageWatch.Cost cost, StageWatch.Cost all, int articles, String meaning) {
    double seconds = cost.cpuNanos() / NANOS;
    out.printf(
        "%-12s %16.1f %12.2f %7.1f%% %12.0f  %s%n",
        label,
        articles / seconds,
        1000 * seconds / articles,
        100.0 * cost.cpuNanos() / all.cpuNanos(),
        cost.bytes() / KILO / articles,
        meaning);
  }

  private void loop(String label, Figure figure) {
    out.printf(
        "%-24s %9d %16.1f %13.2f%n",
        label,
        figure.articles(),
        figure.perCpuSecond(),
        figure.allocated() / MEGA / figure.articles());
  }
}
