package org.dixit.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.text.Span;

/**
 * A text with its gold attributions, as PolNeAR keeps them: {@code text/NAME.txt} and {@code
 * attributions/NAME.ann} or {@code NAME_????.ann}, brat standoff, offsets in code points. Where
 * several annotators have read a text, the first in the order of their files counts.
 */
record BratDocument(String name, String text, List<Gold> attributions) {
  /** One gold attribution; spans are UTF-16 offsets. */
  record Gold(List<Span> content, List<Span> source, List<Span> cue) {}

  /** A text field may be folded over several lines: the rest of it is skipped. */
  private static final Pattern ENTITY = Pattern.compile("(T\\d+)\t[\\w-]+ ([\\d ;]+)(?:\t.*)?");

  private static final Pattern EVENT = Pattern.compile("E\\d+\t([\\w-]+:T\\d+.*)");
  private static final Pattern ROLE = Pattern.compile("([A-Za-z-]+)\\d*:(T\\d+)");

  /**
   * The annotated documents of {@code folder} by name.
   *
   * @throws IOException if there are no texts or one cannot be read
   */
  static List<BratDocument> read(Path folder) throws IOException {
    List<BratDocument> documents = new ArrayList<>();
    for (Path file : files(folder.resolve("text"), ".*\\.txt")) {
      String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
      List<Path> annotations =
          files(folder.resolve("attributions"), Pattern.quote(name) + "_....\\.ann");
      if (annotations.isEmpty()) {
        annotations = files(folder.resolve("attributions"), Pattern.quote(name) + "\\.ann");
      }
      if (!annotations.isEmpty()) {
        String text = Files.readString(file);
        String annotation = Files.readString(annotations.get(0), StandardCharsets.UTF_8);
        documents.add(new BratDocument(name, text, gold(text, annotation)));
      }
    }
    return documents;
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private static List<Gold> gold(String text, String annotation) {
    Map<String, List<Span>> entities = new HashMap<>();
    List<Gold> gold = new ArrayList<>();
    for (String line : annotation.split("\n")) {
      Matcher entity = ENTITY.matcher(line);
      if (entity.matches()) {
        entities.put(entity.group(1), spans(text, entity.group(2)));
      }
    }
    for (String line : annotation.split("\n")) {
      Matcher event = EVENT.matcher(line);
      if (event.matches()) {
        String roles = event.group(1);
        List<Span> content = role(entities, roles, "Content");
        if (!content.isEmpty()) {
          gold.add(
              new Gold(content, role(entities, roles, "Source"), role(entities, roles, "Cue")));
        }
      }
    }
    return gold;
  }

  private static List<Span> role(Map<String, List<Span>> entities, String roles, String role) {
    return ROLE.matcher(roles)
        .results()
        .filter(found -> found.group(1).equals(role))
        .flatMap(found -> entities.getOrDefault(found.group(2), List.of()).stream())
        .sorted()
        .toList();
  }

  private static List<Span> spans(String text, String offsets) {
    return Stream.of(offsets.trim().split(";"))
        .map(pair -> pair.trim().split(" "))
        .map(
            pair ->
                new Span(
                    text.offsetByCodePoints(0, Integer.parseInt(pair[0])),
                    text.offsetByCodePoints(0, Integer.parseInt(pair[1]))))
        .toList();
  }
}
