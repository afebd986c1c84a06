package org.dixit.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dixit.ingest.ReadArticles;
import org.dixit.ingest.ReadSettings;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.RejectRow;

/**
 * Reads inputs as the pipeline does and keeps nothing: {@code EvaluateReading PATTERN ...} tells
 * how many articles come out, how fast, and how much memory it took. Parsers run in their own
 * processes; their processor time is not in the figures.
 */
public final class EvaluateReading {
  private static final String READING = "reading";

  private EvaluateReading() {}

  public static void main(String[] args) throws IOException {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceEncodability(false);
    options.setEnforceImmutability(false);
    Pipeline pipeline = Pipeline.create(options);
    ReadSettings settings =
        new ReadSettings(FieldMapping.USUAL, ReadLimits.DEFAULT, IsolationLimits.DEFAULT);
    RunStamp stamp = new RunStamp(LocalDate.EPOCH, READING, READING);
    PCollectionTuple read =
        pipeline.apply(ReadArticles.matching(List.of(args), settings, Buckets.few(), stamp));
    read.get(ReadArticles.ARTICLES).apply("Articles", ParDo.of(new Count<ArticleRow>("articles")));
    read.get(ReadArticles.REJECTS).apply("Rejects", ParDo.of(new Count<RejectRow>("rejects")));
    long start = System.nanoTime();
    MetricQueryResults counts = counts(pipeline.run());
    double seconds = (System.nanoTime() - start) / 1e9;
    counts.getCounters().forEach(EvaluateReading::print);
    Duration cpu =
        Duration.ofNanos(
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    System.out.printf("%.0f s on the clock, %d CPU s in this process%n", seconds, cpu.toSeconds());
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(System.out::println);
  }

  private static void print(MetricResult<Long> count) {
    System.out.printf("%s %d%n", count.getName().getName(), count.getAttempted());
  }

  private static MetricQueryResults counts(PipelineResult result) {
    result.waitUntilFinish();
    return result
        .metrics()
        .queryMetrics(
            MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace(READING)).build());
  }

  private static final class Count<T> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1L;
    private final Counter counter;

    Count(String name) {
      this.counter = Metrics.counter(READING, name);
    }

    @ProcessElement
    public void process() {
      counter.inc();
    }
  }
}
