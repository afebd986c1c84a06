package org.dixit.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import opennlp.tools.namefind.NameSample;
import org.dixit.speaker.NameTokens;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;

/**
 * Reads machine-made names: lines of JSON with {@code doc} and {@code sentences}, each word {@code
 * [begin, end, tag, kind]}, beside a folder with the texts. The names are carried over to our own
 * tokens by their offsets, so that what is learned fits what is found at run time.
 */
final class SilverNames {
  private static final Set<String> KINDS = Set.of("PERSON", "ORGANIZATION", "LOCATION");
  private static final String OUTSIDE = "O";

  private final TextAnnotator annotator;
  private final ObjectMapper json = new ObjectMapper();

  SilverNames(TextAnnotator annotator) {
    this.annotator = annotator;
  }

  /** One document for each line of {@code silver}; texts are {@code texts/DOC.txt}. */
  List<NameDocument> read(Path silver, Path texts) throws IOException {
    List<NameDocument> documents = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(silver)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        JsonNode row = json.readTree(line);
        String id = row.get("doc").asText();
        documents.add(document(id, Files.readString(texts.resolve(id + ".txt")), row));
      }
    }
    return documents;
  }

  private NameDocument document(String id, String text, JsonNode row) {
    String[] kinds = new String[text.length()];
    Arrays.fill(kinds, OUTSIDE);
    for (JsonNode sentence : row.get("sentences")) {
      int previousEnd = -1;
      String previousKind = OUTSIDE;
      for (JsonNode word : sentence) {
        String kind = word.get(3).asText();
        int begin = word.get(0).asInt();
        int end = Math.min(word.get(1).asInt(), text.length());
        if (KINDS.contains(kind)) {
          int from = kind.equals(previousKind) ? previousEnd : begin;
          Arrays.fill(kinds, from, end, kind);
        }
        previousKind = kind;
        previousEnd = end;
      }
    }
    AnnotatedText annotated = annotator.annotate(text);
    List<NameSample> samples = new ArrayList<>();
    for (Span sentence : annotated.sentences()) {
      samples.add(sample(NameTokens.of(text, sentence), kinds, samples.isEmpty()));
    }
    return new NameDocument(id, samples);
  }

  private static NameSample sample(NameTokens tokens, String[] kinds, boolean first) {
    int count = tokens.words().length;
    List<opennlp.tools.util.Span> names = new ArrayList<>();
    int begin = 0;
    String open = OUTSIDE;
    for (int i = 0; i <= count; i++) {
      String kind = i < count ? kinds[tokens.spans().get(i).begin()] : OUTSIDE;
      if (!kind.equals(open)) {
        if (!open.equals(OUTSIDE)) {
          names.add(new opennlp.tools.util.Span(begin, i, open.toLowerCase(Locale.ROOT)));
        }
        open = kind;
        begin = i;
      }
    }
    return new NameSample(tokens.words(), names.toArray(opennlp.tools.util.Span[]::new), first);
  }
}
