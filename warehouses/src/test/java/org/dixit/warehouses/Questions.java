package org.dixit.warehouses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<List<Object>, String> clusters = new HashMap<>();
  private final Map<List<Object>, String> canonicalTexts = new HashMap<>();

  Questions(List<WrittenTables> nights) {
    this.quotations = rows(nights, "quotations");
    for (GenericRecord row : rows(nights, "quotation_cluster_members")) {
      clusters.put(ofNight(row, text(row, "attribution_id")), text(row, "cluster_id"));
    }
    for (GenericRecord row : rows(nights, "quotation_clusters")) {
      canonicalTexts.put(ofNight(row, text(row, "cluster_id")), text(row, "canonical_text"));
    }
  }

  private static List<GenericRecord> rows(List<WrittenTables> nights, String table) {
    return nights.stream().flatMap(night -> night.rows(table).stream()).toList();
  }

  private static List<Object> ofNight(GenericRecord row, String id) {
    return List.of(row.get("batch_date"), id);
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
    Map<List<String>, TreeMap<List<String>, String>> utterances = new HashMap<>();
    Map<List<String>, List<GenericRecord>> sightings = new HashMap<>();
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

  /** utterance_id, quotation_text, outlet, first_said_on, articles. */
  List<List<String>> outletsOfQuotations() {
    Map<List<String>, Set<String>> articles = new HashMap<>();
    Map<List<String>, String> days = new HashMap<>();
    Map<List<String>, String> words = new HashMap<>();
    for (GenericRecord row : quotations) {
      String outlet =
          row.get("publisher") == null ? text(row, "publisher_domain") : text(row, "publisher");
      if (outlet != null) {
        String cluster = clusters.get(ofNight(row, text(row, "attribution_id")));
        String canonical = cluster == null ? null : canonicalTexts.get(ofNight(row, cluster));
        List<String> key = List.of(cluster == null ? text(row, "quotation_id") : cluster, outlet);
        articles.computeIfAbsent(key, k -> new HashSet<>()).add(text(row, "article_id"));
        days.merge(key, saidOn(row), (a, b) -> a.compareTo(b) < 0 ? a : b);
        words.merge(
            key,
            canonical == null ? text(row, "quotation_text") : canonical,
            (a, b) -> byCodePoint(a, b) < 0 ? a : b);
      }
    }
    return articles.keySet().stream()
        .map(
            key ->
                List.of(
                    key.get(0),
                    words.get(key),
                    key.get(1),
                    days.get(key),
                    String.valueOf(articles.get(key).size())))
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
