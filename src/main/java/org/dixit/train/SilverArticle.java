package org.dixit.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article of PolNeAR with its gold attributions and the coreference chains that another system
 * made ("silver"; some are wrong).
 *
 * @param chains the mentions of each chain, UTF-16 offsets
 */
public record SilverArticle(
    String id, String text, List<Attribution> attributions, List<List<Chained>> chains) {

  /**
   * A mention in a chain.
   *
   * @param name the words of it that are tagged as a name; null if its head is no name
   */
  public record Chained(Span span, @Nullable String name) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The name with the most frequent last word in the chain of a mention; null if it has none. */
  public @Nullable String nameBehind(Span mention) {
    List<String> names =
        chains().stream()
            .filter(chain -> chain.stream().anyMatch(chained -> chained.span().equals(mention)))
            .flatMap(List::stream)
            .map(SilverArticle.Chained::name)
            .filter(java.util.Objects::nonNull)
            .toList();
    return names.stream()
        .max(
            Comparator.comparingLong(
                name -> names.stream().filter(n -> lastWord(n).equals(lastWord(name))).count()))
        .orElse(null);
  }

  /** The last word of a name, lower case, without "Jr.". */
  public static String lastWord(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll(",? (?:jr|sr)\\.?$", "")
        .replaceAll("\\W+$", "")
        .replaceAll(".*\\W", "");
  }

  /**
   * Reads all articles of one split.
   *
   * @throws UncheckedIOException if a file is missing or damaged
   */
  public static void forEach(Path polnear, String split, Consumer<SilverArticle> action) {
    Path silver = polnear.resolve(split + "-silver.jsonl.gz");
    try (InputStream file = Files.newInputStream(silver);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        action.accept(read(polnear.resolve(split), JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + silver, e);
    }
  }

  private static SilverArticle read(Path split, JsonNode silver) throws IOException {
    String id = silver.get("doc").asText();
    String text = Files.readString(split.resolve("text").resolve(id + ".txt"));
    List<List<Chained>> chains = new ArrayList<>();
    for (JsonNode chain : silver.get("coreference")) {
      List<Chained> mentions = new ArrayList<>();
      for (JsonNode mention : chain) {
        JsonNode tokens = silver.get("sentences").get(mention.get(0).asInt());
        int begin = mention.get(1).asInt();
        int end = mention.get(2).asInt();
        int head = mention.get(3).asInt();
        Span span =
            new Span(
                text.offsetByCodePoints(0, tokens.get(begin).get(0).asInt()),
                text.offsetByCodePoints(0, tokens.get(end - 1).get(1).asInt()));
        mentions.add(new Chained(span, name(text, tokens, begin, end, head)));
      }
      chains.add(List.copyOf(mentions));
    }
    return new SilverArticle(id, text, attributions(split, id, text), List.copyOf(chains));
  }

  /** The stretch of one name tag around the head. */
  private static @Nullable String name(String text, JsonNode tokens, int begin, int end, int head) {
    String tag = tokens.get(head).get(3).asText();
    if (!tag.equals("PERSON") && !tag.equals("ORGANIZATION")) {
      return null;
    }
    int first = head;
    while (first > begin && tokens.get(first - 1).get(3).asText().equals(tag)) {
      first--;
    }
    int last = head;
    while (last + 1 < end && tokens.get(last + 1).get(3).asText().equals(tag)) {
      last++;
    }
    return text.substring(
        text.offsetByCodePoints(0, tokens.get(first).get(0).asInt()),
        text.offsetByCodePoints(0, tokens.get(last).get(1).asInt()));
  }

  private static List<Attribution> attributions(Path split, String id, String text)
      throws IOException {
    Path file;
    try (var files = Files.list(split.resolve("attributions"))) {
      file =
          files
              .filter(
                  path ->
                      path.getFileName()
                          .toString()
                          .matches(java.util.regex.Pattern.quote(id) + "(_....)?\\.ann"))
              .sorted()
              .findFirst()
              .orElse(null);
    }
    return file == null ? List.of() : parse(Files.readAllLines(file), text);
  }

  private static List<Attribution> parse(List<String> lines, String text) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<Map<String, List<String>>> events = new ArrayList<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (line.matches("T\\d+\t\\S+ \\d.*")) {
        spans.put(columns[0], spans(columns[1].substring(columns[1].indexOf(' ') + 1), text));
      } else if (line.matches("E\\d+\t.*")) {
        Map<String, List<String>> roles = new HashMap<>();
        for (String part : columns[1].strip().split(" ", -1)) {
          String[] role = part.split(":", -1);
          roles
              .computeIfAbsent(role[0].replaceAll("\\d+$", ""), r -> new ArrayList<>())
              .add(role[1]);
        }
        events.add(roles);
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    for (Map<String, List<String>> event : events) {
      List<Span> content = all(event.get("Content"), spans);
      if (!content.isEmpty()) {
        attributions.add(
            new Attribution(
                content,
                first(all(event.get("Cue"), spans)),
                first(all(event.get("Source"), spans)),
                text.substring(Math.max(0, content.get(0).begin() - 1), content.get(0).end())
                        .matches("(?s)\\W?[\"\u201c'].*")
                    ? QuotationType.DIRECT
                    : QuotationType.INDIRECT,
                AttributionMode.VOICED,
                1));
      }
    }
    return attributions;
  }

  private static List<Span> spans(String offsets, String text) {
    List<Span> spans = new ArrayList<>();
    for (String pair : offsets.split(";", -1)) {
      String[] ends = pair.split(" ", -1);
      spans.add(
          new Span(
              text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
              text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
    }
    return spans;
  }

  private static List<Span> all(@Nullable List<String> ids, Map<String, List<Span>> spans) {
    return ids == null
        ? List.of()
        : ids.stream().flatMap(id -> spans.getOrDefault(id, List.of()).stream()).sorted().toList();
  }

  private static @Nullable Span first(List<Span> spans) {
    return spans.isEmpty() ? null : spans.get(0);
  }
}
