package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.PhraseCounter;

/** Counts the noun phrases of a news corpus: the background that topics are ranked against. */
public final class CountPhrases {
  private static final int AT_LEAST = 4;

  private CountPhrases() {}

  /**
   * Usage: {@code scripts/train phrases NEWS_FOLDER OUTPUT_TSV [EVERY_NTH]}.
   *
   * @throws IOException if the corpus cannot be read or the table not written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: scripts/train phrases NEWS_FOLDER OUTPUT_TSV [EVERY_NTH]");
      System.exit(2);
    }
    int step = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    TextAnnotator annotator = OpenNlpTextAnnotator.english();
    PhraseCounter counter = new PhraseCounter();
    AtomicInteger number = new AtomicInteger();
    NewsArticles.read(
        Path.of(args[0]),
        article -> {
          if (number.getAndIncrement() % step == 0) {
            counter.add(annotator.annotate(article.text()));
          }
        });
    Files.write(Path.of(args[1]), counter.lines(AT_LEAST).toList());
  }
}
