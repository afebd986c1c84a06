package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dixit.ingest.ArticleMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which of an article's gold metadata were found. Titles and authors are compared by their words,
 * authors as sets; the day is that of the gold's own zone.
 */
record MetadataScore(boolean title, boolean date, boolean authors) {
  static MetadataScore of(JsonNode gold, ArticleMetadata found) {
    List<String> authors = new ArrayList<>();
    gold.path("authors").forEach(author -> authors.add(words(author.asText())));
    return new MetadataScore(
        words(gold.path("title").asText())
            .equals(words(Objects.requireNonNullElse(found.title(), ""))),
        sameDay(gold.path("published").asText(), found.published()),
        authors.stream()
            .sorted()
            .distinct()
            .toList()
            .equals(
                found.authors().stream().map(MetadataScore::words).sorted().distinct().toList()));
  }

  private static boolean sameDay(String gold, @Nullable Instant found) {
    if (found == null) {
      return false;
    }
    String time = gold.replace(' ', 'T');
    boolean hasZone = time.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)");
    LocalDate day = LocalDate.parse(time.substring(0, 10));
    ZoneOffset zone = hasZone ? OffsetDateTime.parse(time).getOffset() : ZoneOffset.UTC;
    return found.atOffset(zone).toLocalDate().equals(day);
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’‘]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
