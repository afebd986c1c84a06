package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Runs one night on both runners, each with one worker and with several, and compares all tables
 * row by row: {@code EvaluateParallelism INPUT FOLDER}. Ends with 1 if any differ.
 */
public final class EvaluateParallelism {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 2);
  private static final List<List<String>> RUNS =
      List.of(
          List.of("--targetParallelism=1"),
          List.of("--targetParallelism=2"),
          List.of("--targetParallelism=5"),
          List.of("--runner=FlinkRunner", "--parallelism=1"),
          List.of("--runner=FlinkRunner", "--parallelism=3"));

  private EvaluateParallelism() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Path folder = Path.of(args[1]);
    Map<List<String>, NightRows> nights = new LinkedHashMap<>();
    boolean equal = true;
    for (List<String> options : RUNS) {
      Path output = folder.resolve("tables-" + nights.size());
      NightProcess.start(args[0], output, DATE, folder.resolve("log"), options).await();
      NightRows rows = NightRows.byManifest(output, DATE);
      nights.put(options, rows);
      NightRows first = nights.get(RUNS.get(0));
      equal &= rows.equals(first);
      System.out.printf(
          "%-38s %,9d rows: %s%n",
          String.join(" ", options),
          rows.count(),
          nights.size() == 1 ? "the first" : rows.equals(first) ? "equal" : "NOT EQUAL");
    }
    System.exit(equal ? 0 : 1);
  }
}
