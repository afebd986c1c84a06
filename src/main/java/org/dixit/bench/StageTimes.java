package org.dixit.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.dixit.attribution.Attribution;
import org.dixit.ingest.ArticleRows;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.quotation.Quotation;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.tables.ArticleRow;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jsoup.Jsoup;

/** Takes articles through the stages one after the other, in one thread, and times each stage. */
final class StageTimes implements DocumentSink {
  private static final String SENTENCE_MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private final EngineParts parts;
  private final RowFile rows;
  private final SentenceDetectorME detector;
  private final StageWatch watch = new StageWatch();

  private StageTimes(EngineParts parts, RowFile rows) throws IOException {
    this.parts = parts;
    this.rows = rows;
    try (InputStream model = StageTimes.class.getResourceAsStream(SENTENCE_MODEL)) {
      if (model == null) {
        throw new IOException("not on the class path: " + SENTENCE_MODEL);
      }
      this.detector = new SentenceDetectorME(new SentenceModel(model));
    }
  }

  /** Times the stages over {@code files}; rows go to {@code folder}. */
  static StageWatch measure(EngineParts parts, List<Path> files, Path folder) throws IOException {
    try (RowFile rows = new RowFile(folder, "stages", parts.settings())) {
      StageTimes times = new StageTimes(parts, rows);
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          times.watch.lap();
          parts.reader().read(file.toString(), in, times);
          times.watch.add(Stage.READ, times.watch.lap());
        }
      }
      return times.watch;
    }
  }

  @Override
  public void document(RawDocument document) {
    watch.add(Stage.READ, watch.lap());
    try {
      ParsedArticle article = parse(document);
      String language = parts.languages().detect(article.text());
      watch.add(Stage.LANGUAGE, watch.lap());
      ArticleRow row = rows.row(article, language);
      if (row.getStatus().equals(ArticleRows.MINED)) {
        mine(row);
      }
    } catch (InputRejectedException e) {
      watch.lap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void reject(Reject reject) {
    // Its time is reading's.
  }

  private ParsedArticle parse(RawDocument document) throws IOException, InputRejectedException {
    ParsedArticle article = parts.parser().parse(document);
    StageWatch.Cost whole = watch.lap();
    if (!article.mediaType().equals("text/html")) {
      watch.add(Stage.PARSE, whole);
      return article;
    }
    // The extractor parses and finds in one call: parse once more alone, and take the difference.
    Jsoup.parse(new ByteArrayInputStream(document.bytes()), document.charset(), "");
    StageWatch.Cost bare = watch.lap();
    watch.add(Stage.PARSE, bare);
    watch.add(Stage.BODY, whole.beyond(bare));
    return article;
  }

  private void mine(ArticleRow row) throws IOException {
    AnnotatedText text = annotate(row.getBodyText());
    for (Span sentence : text.sentences()) {
      text.tag(text.firstTokenAfter(sentence.begin()));
    }
    watch.add(Stage.TAGS, watch.lap());
    List<Attribution> attributions = parts.extractor().extract(text);
    watch.add(Stage.ATTRIBUTION, watch.lap());
    List<ResolvedSpeaker> speakers = parts.resolver().resolve(text, row.getTitle(), attributions);
    watch.add(Stage.SPEAKER, watch.lap());
    List<Quotation> quotations = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      quotations.add(quotation(text, attributions.get(i), speakers.get(i)));
    }
    watch.add(Stage.THEME, watch.lap());
    rows.write(row, quotations);
    watch.add(Stage.ROWS, watch.lap());
    watch.article(quotations.size());
  }

  private AnnotatedText annotate(String body) {
    AnnotatedText text = parts.annotator().annotate(body);
    StageWatch.Cost whole = watch.lap();
    for (Span paragraph : text.paragraphs()) {
      detector.sentPosDetect(paragraph.in(body));
    }
    StageWatch.Cost bare = watch.lap();
    watch.add(Stage.SENTENCES, bare);
    watch.add(Stage.TOKENS, whole.beyond(bare));
    return text;
  }

  private Quotation quotation(
      AnnotatedText text, Attribution attribution, ResolvedSpeaker speaker) {
    return new Quotation(
        attribution, speaker, parts.tagger().tag(text, attribution), null, null, null, 0);
  }
}
