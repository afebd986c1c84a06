package org.dixit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.io.FileSystems;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.output.Night;
import org.dixit.quotation.EngineSettings;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.speaker.SpeakerAliasesException;
import org.dixit.text.ContentId;
import org.dixit.theme.TaxonomyException;

/**
 * One run of {@code dixit extract}, its options read and understood.
 *
 * @param patterns what to read, folders already made into patterns
 * @param stamp see {@link RunStamp}; it depends on what is extracted how, not on who runs it where
 */
record ExtractRun(
    ExtractOptions options,
    List<String> patterns,
    FieldMapping fields,
    ReadLimits limits,
    IsolationLimits isolation,
    EngineSettings engine,
    RunStamp stamp) {

  /**
   * Reads the command line.
   *
   * @throws UsageException if something is wrong with it
   */
  static ExtractRun of(List<String> arguments) throws IOException {
    ExtractOptions options = CommandLine.parse(ExtractOptions.class, arguments);
    tune(options);
    List<String> patterns = usage(() -> InputPatterns.of(options.getInput()));
    usage(() -> FileSystems.matchNewResource(options.getOutput(), true));
    FieldMapping fields = usage(() -> FieldMapping.parse(options.getFields()));
    EngineSettings engine =
        usage(() -> EngineSettings.of(options.getThemes(), options.getSpeakers()));
    ReadLimits limits =
        usage(
            () ->
                new ReadLimits(
                    (long) options.getMaxDocumentMegabytes() << 20,
                    options.getMaxDepth(),
                    ReadLimits.DEFAULT.maxExpansion()));
    IsolationLimits isolation =
        usage(
            () ->
                new IsolationLimits(
                    Duration.ofSeconds(options.getParseSeconds()), options.getParseMegabytes()));
    LocalDate date = date(options.getBatchDate());
    String runId =
        date
            + "-"
            + ContentId.of(
                    Version.current(),
                    options.getInput(),
                    fields,
                    limits,
                    isolation,
                    engine.fingerprint())
                .substring(0, 8);
    return new ExtractRun(
        options,
        patterns,
        fields,
        limits,
        isolation,
        engine,
        new RunStamp(date, runId, Version.current()));
  }

  Night night() {
    return new Night(options.getOutput(), stamp);
  }

  /** As many groups for a shuffle as the runner likes. */
  Buckets buckets() {
    return options.getRunner().equals(DirectRunner.class) ? Buckets.few() : Buckets.many();
  }

  /** The options as the user would type them, for the manifest. */
  Map<String, String> shownOptions() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("input", options.getInput());
    shown.put("output", options.getOutput());
    shown.put("batch-date", stamp.batchDate().toString());
    shown.put("runner", options.getRunner().getSimpleName());
    shown.put("fields", options.getFields());
    shown.put("themes", String.valueOf(options.getThemes()));
    shown.put("speakers", String.valueOf(options.getSpeakers()));
    shown.put("max-document-megabytes", String.valueOf(options.getMaxDocumentMegabytes()));
    shown.put("max-depth", String.valueOf(options.getMaxDepth()));
    shown.put("parse-seconds", String.valueOf(options.getParseSeconds()));
    shown.put("parse-megabytes", String.valueOf(options.getParseMegabytes()));
    return shown;
  }

  /** The runners' defaults are for tests; these are for work. */
  private static void tune(ExtractOptions options) {
    if (options.getRunner().equals(DirectRunner.class)) {
      DirectOptions direct = options.as(DirectOptions.class);
      direct.setEnforceEncodability(false);
      direct.setEnforceImmutability(false);
    }
    if (options.getRunner().equals(FlinkRunner.class)) {
      FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
      if (flink.getParallelism() < 1 && flink.getFlinkMaster().startsWith("[")) {
        flink.setParallelism(Runtime.getRuntime().availableProcessors());
      }
      flink.setFasterCopy(true);
    }
  }

  private static LocalDate date(@org.jspecify.annotations.Nullable String batchDate) {
    if (batchDate == null) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(batchDate);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--batch-date=%s is no date: write YYYY-MM-DD, such as 2026-11-22".formatted(batchDate));
    }
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T usage(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (TaxonomyException | SpeakerAliasesException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(CommandLine.explain(e));
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no file " + e.getFile());
    }
  }
}
