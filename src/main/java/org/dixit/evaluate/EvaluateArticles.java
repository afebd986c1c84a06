package org.dixit.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dixit.ingest.html.HtmlArticle;
import org.dixit.ingest.html.HtmlArticleExtractor;

/**
 * Measures article extraction from web pages: {@code EvaluateArticles CORPUS [PREDICTIONS]}. The
 * corpus holds {@code html/ID.html.gz}, {@code body/ID.txt} and, for metadata, {@code
 * metadata.json}; the predictions are written for the referee, a line of JSON a page.
 */
public final class EvaluateArticles {
  private static final int LOWEST = 12;

  private EvaluateArticles() {}

  private record Page(String id, HtmlArticle article, BodyScore score) {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: EvaluateArticles CORPUS [PREDICTIONS.jsonl]");
      System.exit(2);
    }
    List<Page> pages = read(Path.of(args[0]));
    if (args.length == 2) {
      write(pages, Path.of(args[1]));
    }
    report(pages, System.out);
  }

  private static List<Page> read(Path corpus) throws IOException {
    HtmlArticleExtractor extractor = new HtmlArticleExtractor();
    List<Page> pages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(corpus.resolve("html"))) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      String id = file.getFileName().toString().replace(".html.gz", "");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        HtmlArticle article = extractor.extract(in.readAllBytes(), null, "");
        String gold = Files.readString(corpus.resolve("body").resolve(id + ".txt"));
        pages.add(new Page(id, article, BodyScore.of(gold, article.body())));
      }
    }
    return pages;
  }

  private static void write(List<Page> pages, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, "UTF-8")) {
      for (Page page : pages) {
        out.println(
            json.writeValueAsString(Map.of("id", page.id(), "body", page.article().body())));
      }
    }
  }

  private static void report(List<Page> pages, PrintStream out) {
    pages.stream()
        .sorted(Comparator.comparingDouble(page -> page.score().f1()))
        .limit(LOWEST)
        .forEach(
            page ->
                out.printf(
                    "%-20.20s P %.3f R %.3f%n",
                    page.id(), page.score().precision(), page.score().recall()));
    BodyScore mean = BodyScore.mean(pages.stream().map(Page::score).toList());
    out.printf(
        "%d pages  P %.3f  R %.3f  F1 %.3f%n",
        pages.size(), mean.precision(), mean.recall(), mean.f1());
  }
}
