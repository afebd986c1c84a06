package org.dixit;

import static org.apache.beam.sdk.values.TypeDescriptors.strings;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dixit.group.JoinSpeakers;
import org.dixit.ingest.DropDuplicates;
import org.dixit.ingest.DropIngested;
import org.dixit.ingest.ReadArticles;
import org.dixit.ingest.TieSyndicated;
import org.dixit.output.Manifest;
import org.dixit.output.Night;
import org.dixit.output.NightChecks;
import org.dixit.output.NightSummary;
import org.dixit.output.PublishNight;
import org.dixit.output.Receipt;
import org.dixit.output.Table;
import org.dixit.output.WriteTable;
import org.dixit.quotation.ExtractQuotations;
import org.dixit.run.Buckets;
import org.dixit.run.Progress;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.RejectRow;

/** Raw articles in, tables of who said what on which theme out. */
final class ExtractPipeline {
  private ExtractPipeline() {}

  /** The data flow. */
  static Pipeline build(ExtractRun run) {
    RunStamp stamp = run.stamp();
    Night night = run.night();
    Buckets buckets = run.buckets();
    Pipeline pipeline = Pipeline.create(run.options());

    PCollectionTuple read =
        pipeline.apply(
            "ReadArticles", ReadArticles.matching(run.patterns(), run.reading(), buckets, stamp));
    PCollectionTuple parted =
        read.get(ReadArticles.ARTICLES)
            .apply("DropDuplicates", DropDuplicates.byContent(buckets))
            .apply("DropIngested", DropIngested.of(run.earlierArticles(), buckets));
    PCollection<ArticleRow> distinct =
        parted.get(DropIngested.ARTICLES).apply("TieSyndicated", TieSyndicated.byWording(buckets));
    PCollectionTuple extracted =
        distinct.apply("ExtractQuotations", ExtractQuotations.with(run.engine(), stamp));
    PCollection<QuotationRow> quotations =
        extracted
            .get(ExtractQuotations.QUOTATIONS)
            .apply("JoinSpeakers", JoinSpeakers.bySurname(buckets));
    PCollection<RejectRow> rejects =
        PCollectionList.of(read.get(ReadArticles.REJECTS))
            .and(extracted.get(ExtractQuotations.REJECTS))
            .apply("AllRejects", Flatten.pCollections());

    PCollectionList.of(
            read.get(ReadArticles.INPUTS)
                .apply(
                    "InputsRead",
                    MapElements.into(strings()).via(count -> Receipt.ofInputs(count).line())))
        .and(
            parted
                .get(DropIngested.INGESTED)
                .apply(
                    "InputsIngested",
                    MapElements.into(strings()).via(count -> Receipt.ofIngested(count).line())))
        .and(
            extracted
                .get(ExtractQuotations.ARTICLES)
                .apply("WriteArticles", WriteTable.staged(Table.ARTICLES, night)))
        .and(quotations.apply("WriteQuotations", WriteTable.staged(Table.QUOTATIONS, night)))
        .and(rejects.apply("WriteRejects", WriteTable.staged(Table.REJECTS, night)))
        .and(WriteGroups.of(quotations, run.engine(), night, buckets).getAll())
        .apply("AllReceipts", Flatten.pCollections())
        .apply("WriteReceipts", TextIO.write().to(night.receipts()).withoutSharding());
    return pipeline;
  }

  /**
   * Starts the pipeline and does not wait for it; {@link #publish} is for when it has finished. A
   * template is made of it where the runner's options say so.
   *
   * @throws IOException if what crashed runs left cannot be cleared
   */
  static void submit(ExtractRun run) throws IOException {
    PublishNight.clearCrashed(run.night());
    build(run).run();
  }

  /**
   * Checks what a finished pipeline has staged, publishes it and prints the summary.
   *
   * @throws IOException if files cannot be read or written
   * @throws NightChecks.CheckFailedException if the night must not be published
   */
  static void publish(ExtractRun run, PrintStream out)
      throws IOException, NightChecks.CheckFailedException {
    publish(run, out, Instant.now(), Duration.ZERO);
  }

  /**
   * Runs the pipeline, checks what it wrote, publishes it and prints the summary.
   *
   * @param terminal whether {@code out} is one, so that progress can be redrawn
   * @throws IOException if files cannot be read or written
   * @throws NightChecks.CheckFailedException if the night must not be published
   */
  static void run(ExtractRun run, PrintStream out, boolean terminal)
      throws IOException, NightChecks.CheckFailedException {
    Instant started = Instant.now();
    PublishNight.clearCrashed(run.night());
    Progress progress = new Progress(out, terminal);
    AtomicBoolean going = new AtomicBoolean(true);
    Thread shown = progress.show(going::get);
    try {
      PipelineResult result = build(run).run();
      result.waitUntilFinish();
    } finally {
      going.set(false);
      shown.interrupt();
      progress.clear();
    }
    out.println(progress.line());
    publish(run, out, started, progress.elapsed());
  }

  private static void publish(ExtractRun run, PrintStream out, Instant started, Duration took)
      throws IOException, NightChecks.CheckFailedException {
    Night night = run.night();
    NightChecks.Findings findings = NightChecks.check(night);
    PublishNight.publish(
        night,
        files ->
            Manifest.text(
                night, run.shownOptions(), run.engine().hashes(), files, findings, started, took));
    new NightSummary(night, run.engine().themeIds()).print(out, findings);
  }
}
