package org.dixit.warehouses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;

/**
 * What the views have to answer, computed from the rows in Java: another way to the same answer.
 */
final class Questions {
  private final List<GenericRecord> quotations;

  Questions(List<WrittenTables> nights) {
    this.quotations = nights.stream().flatMap(night -> night.rows("quotations").stream()).toList();
  }

  /** said_on, speaker_name, accused, quotation_text, attribution_id. */
  List<List<String>> accusationsThisWeek() {
    LocalDate newest =
        quotations.stream()
            .map(row -> LocalDate.ofEpochDay((Integer) row.get("batch_date")))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return ofTheme("accusation").stream()
        .filter(row -> !LocalDate.parse(row.get(0)).isBefore(newest.minusDays(6)))
        .toList();
  }

  /** said_on, speaker_name, asked, quotation_text, attribution_id. */
  List<List<String>> callsForHelp() {
    return ofTheme("call_for_help");
  }

  private List<List<String>> ofTheme(String theme) {
    List<List<String>> found = new ArrayList<>();
    for (GenericRecord row : quotations) {
      for (Object element : (List<?>) row.get("themes")) {
        if (isSpokenBySomebody(row) && text((GenericRecord) element, "theme").equals(theme)) {
          found.add(
              Arrays.asList(
                  saidOn(row),
                  text(row, "speaker_name"),
                  text(row, "target"),
                  text(row, "quotation_text"),
                  text(row, "attribution_id")));
        }
      }
    }
    return found;
  }

  /** speaker_id, topic, quotation_id, said_on, quotation_text, said_before_on, said_before. */
  List<List<String>> wordsOnTopic() {
    Map<List<String>, TreeMap<List<String>, String>> utterances = new java.util.HashMap<>();
    Map<List<String>, List<GenericRecord>> sightings = new java.util.HashMap<>();
    for (GenericRecord row : quotations) {
      for (Object topic : (List<?>) row.get("topics")) {
        if (isSpokenBySomebody(row)) {
          sightings
              .computeIfAbsent(
                  List.of(text(row, "speaker_id"), topic.toString(), text(row, "quotation_id")),
                  key -> new ArrayList<>())
              .add(row);
        }
      }
    }
    sightings.forEach(
        (key, rows) -> {
          String day = rows.stream().map(Questions::saidOn).min(String::compareTo).orElseThrow();
          String words =
              rows.stream()
                  .map(row -> text(row, "quotation_text"))
                  .min(Questions::byCodePoint)
                  .orElseThrow();
          utterances
              .computeIfAbsent(
                  key.subList(0, 2),
                  pair ->
                      new TreeMap<>(
                          Comparator.comparing((List<String> at) -> at.get(0))
                              .thenComparing(at -> at.get(1))))
              .put(List.of(day, key.get(2)), words);
        });
    List<List<String>> found = new ArrayList<>();
    utterances.forEach(
        (pair, said) -> {
          String dayBefore = null;
          String before = null;
          for (Map.Entry<List<String>, String> one : said.entrySet()) {
            found.add(
                Arrays.asList(
                    pair.get(0),
                    pair.get(1),
                    one.getKey().get(1),
                    one.getKey().get(0),
                    one.getValue(),
                    dayBefore,
                    before));
            dayBefore = one.getKey().get(0);
            before = one.getValue();
          }
        });
    return found;
  }

  /** quotation_id, outlet, first_said_on, articles. */
  List<List<String>> outletsOfQuotations() {
    Map<List<String>, Set<String>> articles = new java.util.HashMap<>();
    Map<List<String>, String> days = new java.util.HashMap<>();
    for (GenericRecord row : quotations) {
      String outlet =
          row.get("publisher") == null ? text(row, "publisher_domain") : text(row, "publisher");
      if (outlet != null) {
        List<String> key = List.of(text(row, "quotation_id"), outlet);
        articles.computeIfAbsent(key, k -> new HashSet<>()).add(text(row, "article_id"));
        days.merge(key, saidOn(row), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    return articles.entrySet().stream()
        .map(
            entry ->
                List.of(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    days.get(entry.getKey()),
                    String.valueOf(entry.getValue().size())))
        .toList();
  }

  private static boolean isSpokenBySomebody(GenericRecord row) {
    return text(row, "attribution_mode").equals("voiced") && row.get("speaker_id") != null;
  }

  private static String saidOn(GenericRecord row) {
    Object day =
        row.get("published_date") == null ? row.get("batch_date") : row.get("published_date");
    return LocalDate.ofEpochDay((Integer) day).toString();
  }

  private static String text(GenericRecord row, String column) {
    Object value = row.get(column);
    return value == null ? null : value.toString();
  }

  /** As warehouses compare text: by UTF-8, which orders as code points do. */
  private static int byCodePoint(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        right.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
