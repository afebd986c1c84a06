package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.dixit.encoder.WordPieceTokenizer;
import org.dixit.encoder.WordPieces;
import org.dixit.text.CodePoints;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Of one network's outputs over the sample articles, Java makes what the training script makes
 * ({@code scripts/training/attribution/decoding.py} wrote both): the same windows, spans, links and
 * confidences.
 */
class TrainingDecoderTest {
  private static final String RECORDED = "/decoding/samples.jsonl.gz";
  private static final float UNIT = 1 / 32f;

  /** An attribution, in code points. */
  private record Decoded(List<Span> content, @Nullable Span cue, @Nullable Span source) {}

  private final WordPieceTokenizer tokenizer = WordPieceTokenizer.english();

  @Test
  void decodesAsTheTrainingScriptDoes() throws IOException {
    int attributions = 0;
    for (JsonNode record : records()) {
      String text = record.get("text").asText();
      WordPieces pieces = tokenizer.tokenize(text);
      List<Draft> drafts = PointerLinker.link(pieces, new TextScores(pieces, read(pieces, record)));
      CodePoints points = new CodePoints(text);
      List<Decoded> expected =
          nodes(record.get("attributions")).map(TrainingDecoderTest::expected).toList();
      assertWithMessage(text)
          .that(drafts.stream().map(draft -> decoded(draft, points)).toList())
          .containsExactlyElementsIn(expected)
          .inOrder();
      assertThat(drafts.stream().mapToDouble(Draft::confidence).toArray())
          .usingTolerance(1e-3)
          .containsExactly(
              nodes(record.get("attributions"))
                  .mapToDouble(a -> a.get("confidence").asDouble())
                  .toArray())
          .inOrder();
      attributions += expected.size();
    }
    assertThat(attributions).isAtLeast(20);
  }

  private static List<JsonNode> records() throws IOException {
    try (InputStream file = TrainingDecoderTest.class.getResourceAsStream(RECORDED);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
      List<JsonNode> records = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(new ObjectMapper().readTree(line));
      }
      return records;
    }
  }

  /** The recorded outputs, window by window; the windows must be those that Java plans. */
  private static List<WindowScores> read(WordPieces pieces, JsonNode record) throws IOException {
    List<Window> windows = Window.plan(pieces);
    assertThat(windows)
        .containsExactlyElementsIn(
            nodes(record.get("windows"))
                .map(w -> new Window(w.get(0).asInt(), w.get(1).asInt(), w.get(2).asInt()))
                .toList())
        .inOrder();
    List<WindowScores> scores = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      float[] tags = floats(record.get("tags").get(i));
      scores.add(
          new WindowScores(
              windows.get(i),
              columns(pieces, windows.get(i)),
              tags.length / Tag.COUNT,
              tags,
              floats(record.get("source").get(i)),
              floats(record.get("cue").get(i))));
    }
    return scores;
  }

  /** Places in the input: one for [CLS], one for each piece, one between paragraphs. */
  private static int[] columns(WordPieces pieces, Window window) {
    int first = pieces.paragraph(window.contextBegin());
    return IntStream.range(window.contextBegin(), window.coreEnd())
        .map(piece -> 1 + piece - window.contextBegin() + pieces.paragraph(piece) - first)
        .toArray();
  }

  private static float[] floats(JsonNode shorts) throws IOException {
    ShortBuffer values =
        ByteBuffer.wrap(shorts.binaryValue()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    float[] floats = new float[values.remaining()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i) * UNIT;
    }
    return floats;
  }

  private static Decoded decoded(Draft draft, CodePoints points) {
    return new Decoded(
        draft.content().stream().map(span -> at(points, span)).toList(),
        draft.cue() == null ? null : at(points, draft.cue()),
        draft.source() == null ? null : at(points, draft.source()));
  }

  private static Span at(CodePoints points, Span span) {
    return new Span(points.at(span.begin()), points.at(span.end()));
  }

  private static Decoded expected(JsonNode attribution) {
    return new Decoded(
        nodes(attribution.get("content")).map(TrainingDecoderTest::span).toList(),
        attribution.get("cue").isNull() ? null : span(attribution.get("cue")),
        attribution.get("source").isNull() ? null : span(attribution.get("source")));
  }

  private static Span span(JsonNode pair) {
    return new Span(pair.get(0).asInt(), pair.get(1).asInt());
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
