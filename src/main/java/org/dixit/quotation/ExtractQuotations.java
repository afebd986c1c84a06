package org.dixit.quotation;

import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dixit.ingest.ArticleRows;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.RejectRows;
import org.dixit.run.Progress;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.RejectRow;

/**
 * Runs the engine on each article. An article on which it fails becomes a reject, so that one bad
 * text does not stop a night.
 */
public final class ExtractQuotations extends PTransform<PCollection<ArticleRow>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<ArticleRow> ARTICLES = new TupleTag<>("articles") {};
  public static final TupleTag<QuotationRow> QUOTATIONS = new TupleTag<>("quotations") {};
  public static final TupleTag<RejectRow> REJECTS = new TupleTag<>("rejects") {};

  private final EngineSettings settings;
  private final RunStamp stamp;

  private ExtractQuotations(EngineSettings settings, RunStamp stamp) {
    this.settings = settings;
    this.stamp = stamp;
  }

  /** Extracts with the engine that {@code settings} describe. */
  public static ExtractQuotations with(EngineSettings settings, RunStamp stamp) {
    return new ExtractQuotations(settings, stamp);
  }

  @Override
  public PCollectionTuple expand(PCollection<ArticleRow> articles) {
    PCollectionTuple extracted =
        articles.apply(
            "Extract",
            ParDo.of(new Extract(settings, stamp))
                .withOutputTags(ARTICLES, TupleTagList.of(QUOTATIONS).and(REJECTS)));
    extracted.get(ARTICLES).setCoder(AvroCoder.specific(ArticleRow.class));
    extracted.get(QUOTATIONS).setCoder(AvroCoder.specific(QuotationRow.class));
    extracted.get(REJECTS).setCoder(AvroCoder.specific(RejectRow.class));
    return extracted;
  }

  static final class Extract extends DoFn<ArticleRow, ArticleRow> {
    private static final long serialVersionUID = 1L;

    private final EngineSettings settings;
    private final QuotationRows quotationRows;
    private final RejectRows rejectRows;

    Extract(EngineSettings settings, RunStamp stamp) {
      this.settings = settings;
      this.quotationRows = new QuotationRows(settings, stamp);
      this.rejectRows = new RejectRows(stamp);
    }

    /** Ends the run where there is no engine: that is no fault of the articles. */
    @Setup
    public void loadEngine() {
      settings.engine();
    }

    @ProcessElement
    public void process(@Element ArticleRow article, MultiOutputReceiver out) {
      if (!article.getStatus().equals(ArticleRows.MINED)) {
        out.get(ARTICLES).output(article);
        return;
      }
      List<QuotationRow> rows;
      try {
        rows =
            quotationRows.rows(
                article, settings.engine().quotations(article.getBodyText(), article.getTitle()));
      } catch (RuntimeException | StackOverflowError e) {
        out.get(REJECTS)
            .output(
                rejectRows.row(
                    article.getSourceUri(),
                    RejectRows.Stage.EXTRACT,
                    RejectCode.EXTRACTION_FAILED,
                    where(e),
                    article.getCopies()));
        return;
      }
      Progress.articleMined(rows.size());
      out.get(ARTICLES)
          .output(ArticleRow.newBuilder(article).setQuotationCount(rows.size()).build());
      rows.forEach(out.get(QUOTATIONS)::output);
    }

    /** The failure with our own place in the code, so that it can be found from the table. */
    private static String where(Throwable failure) {
      return Arrays.stream(failure.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("org.dixit."))
          .findFirst()
          .map(frame -> failure + " at " + frame)
          .orElseGet(failure::toString);
    }
  }
}
