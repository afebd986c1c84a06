package org.dixit.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.Dixit;
import org.dixit.ExitCode;
import org.dixit.attribution.AttributionModel;

/**
 * Measures Dixit over a folder of articles in one run: each stage, the plain loop, the pipelines.
 * {@code scripts/bench} starts it.
 */
public final class Bench {
  private static final int WARM_EVERY = 4;

  private final Path input;
  private final Path work;
  private final List<Path> files;
  private final AttributionModel model;
  private final EngineParts parts;

  private Bench(Path input, Path work, AttributionModel model) throws IOException {
    this.model = model;
    this.parts = EngineParts.load(model);
    this.input = input;
    this.work = work;
    try (Stream<Path> all = Files.list(input)) {
      this.files = all.sorted().toList();
    }
  }

  /**
   * @param args a folder of files to measure with, a folder for what comes out, and the name of an
   *     attribution model
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    new Bench(Path.of(args[0]), Path.of(args[1]), AttributionModel.named(args[2]))
        .run(new BenchReport(System.out));
  }

  private void run(BenchReport report) throws IOException, InterruptedException {
    List<Path> few =
        IntStream.iterate(0, i -> i < files.size(), i -> i + WARM_EVERY)
            .mapToObj(files::get)
            .toList();
    StageTimes.measure(parts, few, work);
    report.stages(StageTimes.measure(parts, files, work));

    EngineLoop.run(parts, few, work, 1);
    Figure one = loop(1);
    Figure two = loop(2);
    report.loops(one, two);

    for (String runner : List.of("DirectRunner", "FlinkRunner")) {
      pipeline(runner, few.get(0), 1);
      Figure start = pipeline(runner, few.get(0), 1);
      report.pipeline(runner, start, pipeline(runner, input, two.articles()), two);
    }
  }

  private Figure loop(int threads) throws InterruptedException {
    Meter meter = new Meter();
    EngineLoop.Done done = EngineLoop.run(parts, files, work, threads);
    return new Figure(done.articles(), meter.cpuSeconds(), meter.wallSeconds(), done.bytes());
  }

  private Figure pipeline(String runner, Path from, int articles) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    Meter meter = new Meter();
    ExitCode code =
        Dixit.run(
            List.of(
                "extract",
                "--input=" + from,
                "--output=" + work.resolve(runner),
                "--attribution=" + model,
                "--runner=" + runner),
            out,
            out);
    if (code != ExitCode.OK) {
      throw new IllegalStateException(runner + ": " + printed.toString(UTF_8));
    }
    return new Figure(articles, meter.cpuSeconds(), meter.wallSeconds(), Meter.oldestPeak());
  }
}
