package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.attribution.Attribution;
import org.dixit.speaker.ArticleSpeakerResolver;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.speaker.SpeakerResolver;
import org.dixit.text.AnnotatedText;
import org.dixit.text.CodePoints;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;

/**
 * Writes who said what for articles with gold records, for a scorer to read.
 *
 * <p>Usage: {@code EvaluateRecords TEXT_DIR GOLD.jsonl PREDICTIONS.jsonl}. The sources are looked
 * up in the text by the gold's mentions: it is the speakers that are measured.
 */
public final class EvaluateRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluateRecords() {}

  public static void main(String[] args) throws IOException {
    Path texts = Path.of(args[0]);
    Map<String, List<JsonNode>> gold = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      if (!line.isBlank()) {
        JsonNode record = JSON.readTree(line);
        gold.computeIfAbsent(record.get("doc").asText(), doc -> new ArrayList<>()).add(record);
      }
    }
    OpenNlpTextAnnotator annotator = OpenNlpTextAnnotator.english();
    SpeakerResolver resolver = ArticleSpeakerResolver.english();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      for (Map.Entry<String, List<JsonNode>> article : gold.entrySet()) {
        String text = Files.readString(texts.resolve(article.getKey() + ".txt"));
        AnnotatedText annotated = annotator.annotate(text);
        List<Attribution> attributions =
            article.getValue().stream()
                .map(record -> GoldAttribution.locate(record, text))
                .filter(java.util.Objects::nonNull)
                .toList();
        List<ResolvedSpeaker> speakers = resolver.resolve(annotated, null, attributions);
        for (int i = 0; i < speakers.size(); i++) {
          out.write(row(article.getKey(), text, attributions.get(i), speakers.get(i)).toString());
          out.newLine();
        }
      }
    }
  }

  private static ObjectNode row(
      String doc, String text, Attribution attribution, ResolvedSpeaker speaker) {
    CodePoints points = new CodePoints(text);
    Span extent = attribution.extent();
    ObjectNode row = JSON.createObjectNode();
    row.put("doc", doc);
    row.put("text", extent.in(text));
    row.put("begin", points.at(extent.begin()));
    row.put("end", points.at(extent.end()));
    row.put("mention", attribution.source() == null ? null : attribution.source().in(text));
    row.put("speaker", speaker.name());
    row.put("kind", speaker.kind().name());
    row.put("role", speaker.role());
    row.put("affiliation", speaker.affiliation());
    row.put("confidence", speaker.confidence());
    ArrayNode themes = row.putArray("themes");
    themes.removeAll();
    return row;
  }
}
