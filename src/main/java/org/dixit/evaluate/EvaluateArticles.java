package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.html.HtmlArticle;
import org.dixit.ingest.html.HtmlArticleExtractor;
import org.dixit.ingest.html.PageKind;
import org.jspecify.annotations.Nullable;

/**
 * Measures article extraction from web pages: {@code EvaluateArticles CORPUS [PREDICTIONS]}. The
 * corpus holds {@code html/ID.html.gz}, {@code body/ID.txt} and, for metadata, {@code
 * metadata.json}; the predictions are written for the referee, a line of JSON a page.
 */
public final class EvaluateArticles {
  private static final int LOWEST = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluateArticles() {}

  private record Page(String id, HtmlArticle article, BodyScore score) {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: EvaluateArticles CORPUS [PREDICTIONS.jsonl]");
      System.exit(2);
    }
    Path corpus = Path.of(args[0]);
    List<Page> pages = read(corpus);
    if (args.length == 2) {
      write(pages, Path.of(args[1]));
    }
    reportBodies(pages, System.out);
    ArticleSpeed.measure(files(corpus)).print(System.out);
    Path metadata = corpus.resolve("metadata.json");
    if (Files.exists(metadata)) {
      reportMetadata(pages, JSON.readTree(metadata.toFile()), System.out);
    }
  }

  private static List<Page> read(Path corpus) throws IOException {
    HtmlArticleExtractor extractor = new HtmlArticleExtractor();
    List<Page> pages = new ArrayList<>();
    for (Path file : files(corpus)) {
      String id = file.getFileName().toString().replace(".html.gz", "");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        HtmlArticle article = extractor.extract(in.readAllBytes(), null, "");
        String gold = Files.readString(corpus.resolve("body").resolve(id + ".txt"));
        pages.add(new Page(id, article, BodyScore.of(gold, article.body())));
      }
    }
    return pages;
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> list = Files.list(corpus.resolve("html"))) {
      return list.sorted().toList();
    }
  }

  private static void write(List<Page> pages, Path file) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      for (Page page : pages) {
        out.println(
            JSON.writeValueAsString(Map.of("id", page.id(), "body", page.article().body())));
      }
    }
  }

  private static void reportBodies(List<Page> pages, PrintStream out) {
    pages.stream()
        .sorted(Comparator.comparingDouble(page -> page.score().f1()))
        .limit(LOWEST)
        .forEach(
            page ->
                out.printf(
                    "%-24.24s P %.3f  R %.3f%n",
                    page.id(), page.score().precision(), page.score().recall()));
    for (Page page : pages) {
      if (page.article().kind() != PageKind.ARTICLE) {
        out.printf("%-24.24s taken for %s%n", page.id(), page.article().kind());
      }
    }
    BodyScore mean = BodyScore.mean(pages.stream().map(Page::score).toList());
    out.printf(
        "%d pages  P %.3f  R %.3f  F1 %.3f%n",
        pages.size(), mean.precision(), mean.recall(), mean.f1());
  }

  private static void reportMetadata(List<Page> pages, JsonNode gold, PrintStream out) {
    int titles = 0;
    int dates = 0;
    int authors = 0;
    for (Page page : pages) {
      JsonNode expected = gold.path(page.id());
      ArticleMetadata found = page.article().metadata();
      MetadataScore score = MetadataScore.of(expected, found);
      titles += score.title() ? 1 : 0;
      dates += score.date() ? 1 : 0;
      authors += score.authors() ? 1 : 0;
      miss(out, page, score.title(), expected.path("title"), found.title());
      miss(out, page, score.date(), expected.path("published"), found.published());
      miss(out, page, score.authors(), expected.path("authors"), found.authors());
    }
    double all = pages.size() / 100.0;
    out.printf(
        "title %.1f%%  date %.1f%%  authors %.1f%%%n", titles / all, dates / all, authors / all);
  }

  private static void miss(
      PrintStream out, Page page, boolean isFound, JsonNode expected, @Nullable Object found) {
    if (!isFound) {
      out.printf("%-24.24s expected %s, found %s%n", page.id(), expected, found);
    }
  }
}
