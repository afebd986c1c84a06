package org.dixit;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.output.Manifest;
import org.dixit.output.Night;
import org.dixit.output.NightChecks;
import org.dixit.output.NightSummary;
import org.dixit.output.PublishNight;
import org.dixit.quotation.DropRepeatedSightings;
import org.dixit.quotation.ReviseQuotations;
import org.dixit.run.Buckets;
import org.dixit.tables.QuotationRow;

/** Quotations of past nights in, groups of them out; no article is read again. */
final class SummarizePipeline {
  private SummarizePipeline() {}

  /** The data flow. */
  static Pipeline build(SummarizeRun run) {
    Pipeline pipeline = Pipeline.create(run.options());
    Buckets buckets = Runners.buckets(run.options());
    PCollection<QuotationRow> quotations =
        pipeline
            .apply("Files", Create.of(run.files()))
            .apply("Match", FileIO.matchAll())
            .apply("Open", FileIO.readMatches())
            .apply("ReadQuotations", AvroIO.readFiles(QuotationRow.class))
            .setCoder(AvroCoder.specific(QuotationRow.class))
            .apply("DropRepeatedSightings", DropRepeatedSightings.overNights(buckets))
            .apply(
                "ReviseQuotations",
                ReviseQuotations.with(
                    run.engine(),
                    run.options().getThemes() != null,
                    run.options().getSpeakers() != null));
    WriteGroups.of(quotations, run.engine(), run.night(), buckets)
        .apply("AllReceipts", Flatten.pCollections())
        .apply("WriteReceipts", TextIO.write().to(run.night().receipts()).withoutSharding());
    return pipeline;
  }

  /**
   * Runs the pipeline, checks what it wrote, publishes it and prints the summary.
   *
   * @throws IOException if files cannot be read or written
   * @throws NightChecks.CheckFailedException if the groups must not be published
   */
  static void run(SummarizeRun run, PrintStream out)
      throws IOException, NightChecks.CheckFailedException {
    Instant started = Instant.now();
    Night night = run.night();
    PublishNight.clearCrashed(night);
    build(run).run().waitUntilFinish();
    NightChecks.Findings findings = NightChecks.check(night);
    PublishNight.publish(
        night,
        files ->
            Manifest.text(
                night,
                run.shownOptions(),
                run.engine().hashesOfGroups(),
                files,
                findings,
                started,
                Duration.between(started, Instant.now())));
    new NightSummary(night, run.engine().themeIds()).printThemesAndTables(out, findings);
  }
}
