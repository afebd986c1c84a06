package org.dixit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.dixit.attribution.AttributionModel;
import org.dixit.ingest.ReadSettings;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.output.Night;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.quotation.EngineSettings;
import org.dixit.run.Buckets;
import org.dixit.run.RunStamp;
import org.dixit.text.ContentId;

/**
 * One run of {@code dixit extract}, its options read and understood.
 *
 * @param patterns what to read, folders already made into patterns
 * @param stamp see {@link RunStamp}; it depends on what is extracted how, not on who runs it where
 */
record ExtractRun(
    ExtractOptions options,
    List<String> patterns,
    ReadSettings reading,
    EngineSettings engine,
    RunStamp stamp) {

  /**
   * Reads the command line.
   *
   * @throws UsageException if something is wrong with it
   */
  static ExtractRun of(List<String> arguments) throws IOException {
    ExtractOptions options = CommandLine.parse(ExtractOptions.class, arguments);
    Runners.prepare(options);
    List<String> patterns = UsageException.ifWrong(() -> InputPatterns.of(options.getInput()));
    if (options.getOutput().matches(".*[*?\\[{].*")) {
      throw new UsageException(
          "--output names one folder; it cannot hold * ? [ or {: " + options.getOutput());
    }
    UsageException.ifWrong(() -> FileSystems.matchNewResource(options.getOutput(), true));
    FieldMapping fields = UsageException.ifWrong(() -> FieldMapping.parse(options.getFields()));
    AttributionModel model =
        UsageException.ifWrong(() -> AttributionModel.named(options.getAttribution()));
    EngineSettings engine =
        UsageException.ifWrong(
            () -> EngineSettings.of(options.getThemes(), options.getSpeakers()).with(model));
    ReadLimits limits =
        UsageException.ifWrong(
            () ->
                new ReadLimits(
                    (long) options.getMaxDocumentMegabytes() << 20,
                    options.getMaxDepth(),
                    ReadLimits.DEFAULT.maxExpansion()));
    IsolationLimits isolation =
        UsageException.ifWrong(
            () ->
                new IsolationLimits(
                    Duration.ofSeconds(options.getParseSeconds()), options.getParseMegabytes()));
    ReadSettings reading = new ReadSettings(fields, limits, isolation);
    String batchDate = options.getBatchDate();
    LocalDate date =
        batchDate == null ? LocalDate.now(ZoneOffset.UTC) : Dates.of("batch-date", batchDate);
    String runId =
        date
            + "-"
            + ContentId.of(Version.current(), options.getInput(), reading, engine.fingerprint())
                .substring(0, 8);
    return new ExtractRun(
        options, patterns, reading, engine, new RunStamp(date, runId, Version.current()));
  }

  Night night() {
    return new Night(options.getOutput(), stamp);
  }

  /** As many groups for a shuffle as the runner likes. */
  Buckets buckets() {
    return Runners.buckets(options);
  }

  /** The files of the articles that nights before this one have published. */
  List<String> earlierArticles() {
    try {
      return PublishedTables.in(night().output(), null, stamp.batchDate().minusDays(1))
          .files(Table.ARTICLES)
          .stream()
          .map(file -> file.resourceId().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the tables of earlier nights cannot be listed", e);
    }
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
    shown.put("attribution", options.getAttribution());
    shown.put("max-document-megabytes", String.valueOf(options.getMaxDocumentMegabytes()));
    shown.put("max-depth", String.valueOf(options.getMaxDepth()));
    shown.put("parse-seconds", String.valueOf(options.getParseSeconds()));
    shown.put("parse-megabytes", String.valueOf(options.getParseMegabytes()));
    return shown;
  }
}
