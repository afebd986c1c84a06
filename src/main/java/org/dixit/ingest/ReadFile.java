package org.dixit.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.ingest.container.InputReader;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolatedDocumentParser;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.language.TextLanguageDetector;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.run.Progress;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;

/**
 * Reads one file: a document, or a container of many. Reading and parsing are one step, so that the
 * raw bytes never travel between workers.
 */
final class ReadFile extends DoFn<FileIO.ReadableFile, ArticleRow> {
  private static final long serialVersionUID = 1L;

  private final ReadLimits limits;
  private final IsolationLimits isolation;
  private final FieldMapping fields;
  private final ArticleRows articleRows;
  private final RejectRows rejectRows;
  private transient InputReader reader;
  private transient DocumentParser parser;
  private transient long inputs;

  ReadFile(ReadLimits limits, IsolationLimits isolation, FieldMapping fields, RunStamp stamp) {
    this.limits = limits;
    this.isolation = isolation;
    this.fields = fields;
    this.articleRows = new ArticleRows(stamp);
    this.rejectRows = new RejectRows(stamp);
  }

  @Setup
  public void setUp() {
    reader = new InputReader(limits);
    parser = new IsolatedDocumentParser(isolation, fields);
  }

  @StartBundle
  public void startBundle() {
    inputs = 0;
  }

  @ProcessElement
  public void process(@Element FileIO.ReadableFile file, MultiOutputReceiver out) {
    String uri = file.getMetadata().resourceId().toString();
    Outputs outputs = new Outputs(out);
    try (InputStream in = Channels.newInputStream(file.open())) {
      reader.read(uri, in, outputs);
    } catch (IOException e) {
      outputs.reject(new Reject(uri, RejectCode.UNREADABLE, e.toString()));
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    context.output(
        ReadArticles.INPUTS, inputs, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
  }

  /** The language model is large: one a JVM, loaded when first needed. */
  private static final class Shared {
    static final TextLanguageDetector LANGUAGES = TextLanguageDetector.load();
  }

  /** Parses what is found in the file and counts it. */
  private final class Outputs implements DocumentSink {
    private final MultiOutputReceiver out;

    Outputs(MultiOutputReceiver out) {
      this.out = out;
    }

    @Override
    public void document(RawDocument document) {
      count();
      try {
        ParsedArticle article = parser.parse(document);
        String language = Shared.LANGUAGES.detect(article.text());
        out.get(ReadArticles.ARTICLES).output(articleRows.row(article, language));
      } catch (InputRejectedException e) {
        out.get(ReadArticles.REJECTS)
            .output(
                rejectRows.row(
                    document.sourceUri(), RejectRows.Stage.PARSE, e.code(), e.getMessage()));
      }
    }

    @Override
    public void reject(Reject reject) {
      count();
      out.get(ReadArticles.REJECTS)
          .output(
              rejectRows.row(
                  reject.sourceUri(), RejectRows.Stage.READ, reject.code(), reject.message()));
    }

    private void count() {
      inputs++;
      Progress.inputRead();
    }
  }
}
