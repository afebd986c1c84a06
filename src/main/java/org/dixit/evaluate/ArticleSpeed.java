package org.dixit.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dixit.ingest.html.HtmlArticleExtractor;
import org.jsoup.Jsoup;

/**
 * How fast pages become articles, beside a bare jsoup parse of the same pages in the same run.
 *
 * @param articles a CPU-second, whole
 * @param parses a CPU-second, by jsoup alone
 */
record ArticleSpeed(double articles, double parses) {
  private static final int ROUNDS = 2;
  private static final double NANOS = 1e9;

  static ArticleSpeed measure(List<Path> files) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        pages.add(in.readAllBytes());
      }
    }
    HtmlArticleExtractor extractor = new HtmlArticleExtractor();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long extracting = 0;
    long parsing = 0;
    long sink = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (byte[] page : pages) {
        long start = clock.getCurrentThreadCpuTime();
        sink += extractor.extract(page, null, "").body().length();
        long middle = clock.getCurrentThreadCpuTime();
        sink += Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
        extracting += middle - start;
        parsing += clock.getCurrentThreadCpuTime() - middle;
      }
    }
    if (sink == 0) {
      throw new IllegalStateException("no page gave anything");
    }
    double all = ROUNDS * pages.size() * NANOS;
    return new ArticleSpeed(all / extracting, all / parsing);
  }

  void print(PrintStream out) {
    out.printf(
        "%.0f articles, %.0f bare parses a CPU-second: %.2f times the parse%n",
        articles, parses, parses / articles);
  }
}
