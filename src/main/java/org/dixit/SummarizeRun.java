package org.dixit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.output.Night;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.quotation.EngineSettings;
import org.dixit.run.RunStamp;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code dixit summarize}, its options read and understood.
 *
 * @param files the files of quotations to read
 * @param night where the groups go: the last of the nights that are read
 */
record SummarizeRun(
    SummarizeOptions options, List<String> files, EngineSettings engine, Night night) {

  /**
   * Reads the command line.
   *
   * @throws UsageException if something is wrong with it, or no night is in the period
   */
  static SummarizeRun of(List<String> arguments) throws IOException {
    SummarizeOptions options = CommandLine.parse(SummarizeOptions.class, arguments);
    Runners.prepare(options);
    String input = folder(options.getInput());
    EngineSettings engine =
        UsageException.ifWrong(() -> EngineSettings.of(options.getThemes(), options.getSpeakers()));
    PublishedTables published =
        PublishedTables.in(input, date("from", options.getFrom()), date("to", options.getTo()))
            .with(Table.QUOTATIONS);
    List<LocalDate> nights = published.nights();
    if (nights.isEmpty()) {
      throw new UsageException(
          ExitCode.NO_INPUT, "no quotations of the period are in --input=" + options.getInput());
    }
    LocalDate last = nights.get(nights.size() - 1);
    if (PublishedTables.in(folder(options.getOutput()), last, last).have(Table.QUOTATIONS)) {
      throw new UsageException(
          "--output has the night of %s itself, which would be lost: choose another folder"
              .formatted(last));
    }
    List<String> files =
        published.files(Table.QUOTATIONS).stream()
            .map(file -> file.resourceId().toString())
            .toList();
    String runId =
        last
            + "-"
            + ContentId.of(Version.current(), input, published.runIds(), engine.fingerprint())
                .substring(0, 8);
    return new SummarizeRun(
        options,
        files,
        engine,
        new Night(options.getOutput(), new RunStamp(last, runId, Version.current()), Table.GROUPS));
  }

  /** The options as the user would type them, for the manifest. */
  Map<String, String> shownOptions() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("input", options.getInput());
    shown.put("output", options.getOutput());
    shown.put("from", String.valueOf(options.getFrom()));
    shown.put("to", String.valueOf(options.getTo()));
    shown.put("themes", String.valueOf(options.getThemes()));
    shown.put("speakers", String.valueOf(options.getSpeakers()));
    shown.put("runner", options.getRunner().getSimpleName());
    return shown;
  }

  private static String folder(String address) {
    return address.replaceAll("/+$", "");
  }

  private static @Nullable LocalDate date(String option, @Nullable String text) {
    return text == null ? null : Dates.of(option, text);
  }
}
