package org.dixit.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Makes a large web archive of few pages: {@code MakeWebArchive OUT.warc MEGABYTES HTML_FOLDER
 * ...}. The pages (gzipped HTML) come again and again, each time with another number behind the
 * first sentences of their paragraphs, so that no two have the same words.
 */
public final class MakeWebArchive {
  private static final MediaType HTML = MediaType.parse("text/html");
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private MakeWebArchive() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: MakeWebArchive OUT.warc MEGABYTES HTML_FOLDER ...");
      System.exit(2);
    }
    List<String> pages = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      pages.addAll(pages(Path.of(args[i])));
    }
    Path file = Path.of(args[0]);
    long size = Long.parseLong(args[1]) << 20;
    int written = 0;
    try (WarcWriter writer =
        new WarcWriter(
            Files.newByteChannel(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            WarcCompression.NONE)) {
      while (writer.position() < size) {
        write(writer, pages.get(written % pages.size()), written);
        written++;
      }
    }
    System.out.printf("%d pages, %d bytes: %s%n", written, Files.size(file), file);
  }

  private static List<String> pages(Path folder) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          // Bytes as characters: the charset is the page's own affair.
          pages.add(new String(in.readAllBytes(), ISO_8859_1));
        }
      }
    }
    return pages;
  }

  private static void write(WarcWriter writer, String page, int number) throws IOException {
    String day = LocalDate.EPOCH.plusDays(number).toString();
    byte[] body = page.replace(". ", ". Edition of " + day + ". ").getBytes(ISO_8859_1);
    HttpResponse http = new HttpResponse.Builder(200, "OK").body(HTML, body).build();
    writer.write(
        new WarcResponse.Builder(URI.create("https://news.example/" + number))
            .date(FIRST.plus(Duration.ofSeconds(number)))
            .body(http)
            .build());
  }
}
