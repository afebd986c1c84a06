package org.dixit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes corpora to measure with: large ones of {@link ArticleMix}, the same of brief articles, and
 * one that is skewed. {@code scripts/bench} starts it.
 */
public final class MakeCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES_A_FILE = 250;
  private static final int BRIEF = 200;
  private static final long SEED = 20261124;

  private MakeCorpus() {}

  /**
   * @param args {@code plain}, {@code brief} or {@code skewed}, how many articles, a folder to
   *     write to, and files of JSON lines in gzip, each with a {@code text}
   */
  public static void main(String[] args) throws IOException {
    int articles = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    List<ObjectNode> real = new ArrayList<>();
    for (String file : Arrays.asList(args).subList(3, args.length)) {
      read(Path.of(file), real);
    }
    ArticleMix mix = new ArticleMix(real, SEED);
    switch (args[0]) {
      case "plain" -> write(articles, folder, mix::article);
      case "brief" -> write(articles, folder, number -> beginning(mix.article(number)));
      case "skewed" -> {
        write(articles, folder, number -> OneVoice.in(mix.article(number), number));
        LongPdf.write(folder.resolve("long.pdf"), articles, mix);
      }
      default -> throw new IllegalArgumentException("no corpus is called " + args[0]);
    }
  }

  /** The first paragraphs, until they have {@value #BRIEF} words. */
  private static ObjectNode beginning(ObjectNode article) {
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (String paragraph : article.path("text").asText().split("\n", -1)) {
      if (words >= BRIEF) {
        break;
      }
      text.append(paragraph).append('\n');
      words += new StringTokenizer(paragraph).countTokens();
    }
    return article.put("text", text.toString());
  }

  private interface Articles {
    ObjectNode article(int number);
  }

  private static void read(Path file, List<ObjectNode> articles) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode article = (ObjectNode) JSON.readTree(line);
        if (!article.path("text").asText().isBlank()) {
          articles.add(article);
        }
      }
    }
  }

  private static void write(int count, Path folder, Articles articles) throws IOException {
    for (int begin = 0; begin < count; begin += ARTICLES_A_FILE) {
      Path file = folder.resolve("part-%05d.jsonl.gz".formatted(begin / ARTICLES_A_FILE));
      try (BufferedWriter lines =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
        for (int i = begin; i < Math.min(count, begin + ARTICLES_A_FILE); i++) {
          lines.write(JSON.writeValueAsString(articles.article(i)));
          lines.write('\n');
        }
      }
    }
  }
}
