package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dixit.attribution.Attribution;
import org.dixit.quotation.EngineSettings;
import org.dixit.quotation.Quotation;
import org.dixit.speaker.ArticleSpeakerResolver;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.speaker.SpeakerResolver;
import org.dixit.text.CodePoints;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;

/**
 * Writes who said what for articles with gold records, for a scorer to read.
 *
 * <p>Usage: {@code EvaluateRecords given|found TEXT_DIR GOLD.jsonl PREDICTIONS.jsonl}. With {@code
 * given} the sources are looked up in the text by the gold's mentions, so that the speakers alone
 * are measured; with {@code found} the engine finds the attributions too, and their themes.
 */
public final class EvaluateRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluateRecords() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 4 || !List.of("given", "found").contains(args[0])) {
      System.err.println(
          "usage: EvaluateRecords given|found TEXT_DIR GOLD.jsonl PREDICTIONS.jsonl");
      System.exit(2);
    }
    Map<String, List<JsonNode>> gold = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      if (!line.isBlank()) {
        JsonNode record = JSON.readTree(line);
        gold.computeIfAbsent(record.get("doc").asText(), doc -> new ArrayList<>()).add(record);
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[3]))) {
      for (Map.Entry<String, List<JsonNode>> article : gold.entrySet()) {
        String text = Files.readString(Path.of(args[1], article.getKey() + ".txt"));
        List<ObjectNode> rows =
            args[0].equals("given")
                ? given(article.getKey(), text, article.getValue())
                : found(article.getKey(), text);
        for (ObjectNode row : rows) {
          out.write(row.toString());
          out.newLine();
        }
      }
    }
  }

  private static List<ObjectNode> given(String doc, String text, List<JsonNode> records) {
    List<Attribution> attributions =
        records.stream()
            .map(record -> GoldAttribution.locate(record, text))
            .filter(Objects::nonNull)
            .toList();
    List<ResolvedSpeaker> speakers =
        Parts.RESOLVER.resolve(Parts.ANNOTATOR.annotate(text), null, attributions);
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < speakers.size(); i++) {
      rows.add(row(doc, text, attributions.get(i), speakers.get(i)));
    }
    return rows;
  }

  private static List<ObjectNode> found(String doc, String text) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    for (Quotation quotation : EngineSettings.standard().engine().quotations(text, null)) {
      ObjectNode row = row(doc, text, quotation.attribution(), quotation.speaker());
      quotation.themes().themes().forEach(theme -> row.withArray("themes").add(theme.theme()));
      rows.add(row);
    }
    return rows;
  }

  private static final class Parts {
    static final OpenNlpTextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();
    static final SpeakerResolver RESOLVER = ArticleSpeakerResolver.english();
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
    row.putArray("themes");
    return row;
  }
}
