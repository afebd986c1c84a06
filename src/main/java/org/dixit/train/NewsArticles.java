package org.dixit.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads a folder of {@code .jsonl.gz} files, an article with id and text a line. */
public final class NewsArticles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NewsArticles() {}

  /** One article. */
  public record NewsArticle(String id, String text) {}

  /**
   * Gives every article to {@code reader}, file by file in the order of their names.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static void read(Path folder, Consumer<NewsArticle> reader) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl.gz")).sorted().toList()) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode article = JSON.readTree(line);
            reader.accept(
                new NewsArticle(article.path("id").asText(), article.path("text").asText()));
          }
        }
      }
    }
  }
}
