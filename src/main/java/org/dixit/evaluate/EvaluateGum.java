package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionExtractor;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;

/**
 * Counts which attributions of GUM (Zeldes 2017) are found, by genre and kind. GUM's attributions
 * are relations between clauses: the content is the one clause next to the attributing one, and
 * source and cue are not told apart. So a gold attribution is found if a content covers half of its
 * content, and tied if that attribution's source or cue lies in its attributing clause. There is no
 * precision: GUM attributes thoughts and leaves out what has no clause of its own.
 *
 * <p>{@code EvaluateGum FILE}: the attributions as JSON lines with their texts.
 */
public final class EvaluateGum {
  private static final class Counts {
    private int gold;
    private int found;
    private int tied;
  }

  private final TextAnnotator annotator = OpenNlpTextAnnotator.english();
  private final AttributionExtractor extractor = EncoderAttributionExtractor.english();
  private final Map<String, Counts> counts = new TreeMap<>();

  private EvaluateGum() {}

  public static void main(String[] args) throws IOException {
    EvaluateGum evaluation = new EvaluateGum();
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      for (String line : (Iterable<String>) lines::iterator) {
        evaluation.add(new ObjectMapper().readTree(line));
      }
    }
    evaluation.counts.forEach(
        (name, n) ->
            System.out.printf(
                "%-20s gold %4d  found %5.1f  found and tied %5.1f%n",
                name, n.gold, 100.0 * n.found / n.gold, 100.0 * n.tied / n.gold));
  }

  private void add(JsonNode document) {
    AnnotatedText text = annotator.annotate(document.path("text").asText());
    List<Attribution> found = extractor.extract(text);
    String genre = document.path("id").asText().split("_")[1];
    for (JsonNode gold : document.path("attributions")) {
      List<Span> content = spans(text.text(), gold.path("content"));
      List<Span> clause = spans(text.text(), gold.path("cue_source"));
      List<Attribution> covering =
          found.stream().filter(attribution -> covers(attribution, content)).toList();
      boolean tied =
          covering.stream()
              .flatMap(attribution -> Stream.of(attribution.source(), attribution.cue()))
              .anyMatch(part -> part != null && clause.stream().anyMatch(part::overlaps));
      for (String row : List.of(genre, genre + " " + gold.path("kind").asText())) {
        Counts n = counts.computeIfAbsent(row, key -> new Counts());
        n.gold++;
        n.found += covering.isEmpty() ? 0 : 1;
        n.tied += tied ? 1 : 0;
      }
    }
  }

  private static boolean covers(Attribution attribution, List<Span> content) {
    int all = content.stream().mapToInt(Span::length).sum();
    int covered = 0;
    for (Span gold : content) {
      for (Span part : attribution.content()) {
        covered +=
            Math.max(0, Math.min(gold.end(), part.end()) - Math.max(gold.begin(), part.begin()));
      }
    }
    return 2 * covered >= all;
  }

  /** GUM's offsets are code points. */
  private static List<Span> spans(String text, JsonNode offsets) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : offsets) {
      spans.add(
          new Span(
              text.offsetByCodePoints(0, pair.get(0).asInt()),
              text.offsetByCodePoints(0, pair.get(1).asInt())));
    }
    return spans;
  }
}
