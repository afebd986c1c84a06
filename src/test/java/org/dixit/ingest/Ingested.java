package org.dixit.ingest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.ingest.container.InputReader;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.record.FieldMapping;

/** What one file gives: its articles and its rejects, in order. */
final class Ingested {
  private static final TikaDocumentParser PARSER =
      new TikaDocumentParser(new HtmlDocumentParser(), FieldMapping.USUAL);

  final List<ParsedArticle> articles = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();

  static Ingested from(String name, byte[] bytes) {
    return from(name, bytes, ReadLimits.DEFAULT, PARSER);
  }

  static Ingested from(String name, byte[] bytes, ReadLimits limits) {
    return from(name, bytes, limits, PARSER);
  }

  static Ingested from(String name, byte[] bytes, ReadLimits limits, DocumentParser parser) {
    Ingested result = new Ingested();
    new InputReader(limits)
        .read(
            name,
            new ByteArrayInputStream(bytes),
            new DocumentSink() {
              @Override
              public void document(RawDocument document) {
                try {
                  result.articles.add(parser.parse(document));
                } catch (InputRejectedException e) {
                  reject(new Reject(document.sourceUri(), e.code(), e.getMessage()));
                }
              }

              @Override
              public void reject(Reject reject) {
                result.rejects.add(reject);
              }
            });
    return result;
  }

  /** The only article, where nothing was rejected. */
  ParsedArticle only() {
    if (articles.size() != 1 || !rejects.isEmpty()) {
      throw new AssertionError("one article expected, found " + articles + " and " + rejects);
    }
    return articles.get(0);
  }

  /** The code of the only reject, where there is no article. */
  RejectCode onlyReject() {
    if (rejects.size() != 1 || !articles.isEmpty()) {
      throw new AssertionError("one reject expected, found " + articles + " and " + rejects);
    }
    return rejects.get(0).code();
  }
}
