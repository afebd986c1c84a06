package org.dixit.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dixit.text.ContentId;
import org.dixit.theme.LabelledText;

/** Reads texts that people gave themes to. */
public final class ThemeLabels {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ThemeLabels() {}

  /**
   * Sentences labelled standoff: lines of {@code {id, doc, begin, end, themes}}, offsets in code
   * points of the article's text; the id is that of the sentence ({@link ContentId}).
   *
   * @param news the folder that has the articles; labels of others are left out
   * @throws IOException if a file cannot be read
   * @throws IllegalStateException if an article is not the one that was labelled
   */
  public static List<LabelledText> standoff(Path labels, Path news) throws IOException {
    Map<String, List<JsonNode>> byArticle = new HashMap<>();
    for (String line : Files.readAllLines(labels)) {
      JsonNode label = JSON.readTree(line);
      byArticle.computeIfAbsent(label.path("doc").asText(), d -> new ArrayList<>()).add(label);
    }
    List<LabelledText> texts = new ArrayList<>();
    NewsArticles.read(
        news,
        article -> {
          for (JsonNode label : byArticle.getOrDefault(article.id(), List.of())) {
            String text = article.text();
            int begin = text.offsetByCodePoints(0, label.path("begin").asInt());
            int end = text.offsetByCodePoints(0, label.path("end").asInt());
            String sentence = text.substring(begin, end);
            if (!ContentId.of(sentence).equals(label.path("id").asText())) {
              throw new IllegalStateException(
                  "article " + article.id() + " is not the one that was labelled");
            }
            texts.add(new LabelledText(sentence, themes(label)));
          }
        });
    return texts;
  }

  /**
   * Paragraphs with their themes: a JSON array of {@code {text, themes}}.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<LabelledText> paragraphs(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (JsonNode node : JSON.readTree(file.toFile())) {
      texts.add(new LabelledText(node.path("text").asText(), themes(node)));
    }
    return texts;
  }

  private static Set<String> themes(JsonNode node) {
    Set<String> themes = new TreeSet<>();
    node.path("themes").forEach(theme -> themes.add(theme.asText()));
    return themes;
  }
}
