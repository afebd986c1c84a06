package org.dixit.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.tables.ContentSpan;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;
import org.jspecify.annotations.Nullable;

/**
 * Writes a published quotations table as the referees of {@code ../shared/eval} want it, one JSON
 * object a line. A document's name is its file's without {@code .txt}.
 */
public final class ExportPredictions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExportPredictions() {}

  /**
   * @param args {@code attributions} or {@code records}, the folder of the tables, the file to
   *     write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3 || !List.of("attributions", "records").contains(args[0])) {
      System.err.println("usage: ExportPredictions attributions|records TABLES FILE");
      System.exit(2);
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    try (PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      if (args[0].equals("attributions")) {
        attributions(args[1], out);
      } else {
        records(args[1], out);
      }
    }
  }

  private static void attributions(String tables, PrintStream out) throws IOException {
    Map<String, ArrayNode> byDocument = new TreeMap<>();
    TableFiles.forEach(
        Table.QUOTATIONS,
        PublishedTables.in(tables).files(Table.QUOTATIONS),
        row ->
            byDocument.computeIfAbsent(name(row), doc -> JSON.createArrayNode()).add(spans(row)));
    byDocument.forEach(
        (doc, quotes) ->
            out.println(JSON.createObjectNode().put("doc", doc).set("quotes", quotes)));
  }

  private static ObjectNode spans(QuotationRow row) {
    ObjectNode quote = JSON.createObjectNode();
    ArrayNode content = quote.putArray("content");
    for (ContentSpan span : row.getContentSpans()) {
      content.addArray().add(span.getBegin()).add(span.getEnd());
    }
    span(quote, "source", row.getSourceBegin(), row.getSourceEnd());
    span(quote, "cue", row.getCueBegin(), row.getCueEnd());
    return quote.put("confidence", row.getConfidence()).put("mode", row.getAttributionMode());
  }

  private static void span(
      ObjectNode quote, String name, @Nullable Integer begin, @Nullable Integer end) {
    if (begin == null || end == null) {
      quote.putNull(name);
    } else {
      quote.putArray(name).add(begin).add(end);
    }
  }

  /** Records are voiced ones: what somebody said, not what the author ascribes. */
  private static void records(String tables, PrintStream out) throws IOException {
    TableFiles.forEach(
        Table.QUOTATIONS,
        PublishedTables.in(tables).files(Table.QUOTATIONS),
        row -> {
          if (row.getAttributionMode().equals("voiced")) {
            out.println(record(row));
          }
        });
  }

  private static ObjectNode record(QuotationRow row) {
    List<ContentSpan> spans = row.getContentSpans();
    ObjectNode record =
        JSON.createObjectNode()
            .put("doc", name(row))
            .put("text", row.getQuotationText())
            .put("begin", spans.get(0).getBegin())
            .put("end", spans.get(spans.size() - 1).getEnd())
            .put("speaker", row.getSpeakerName());
    ArrayNode themes = record.putArray("themes");
    row.getThemes().stream().map(QuotationTheme::getTheme).forEach(themes::add);
    return record;
  }

  private static String name(QuotationRow row) {
    String file = String.valueOf(Path.of(row.getSourceUri()).getFileName());
    return file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
  }
}
