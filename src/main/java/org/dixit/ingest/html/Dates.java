package org.dixit.ingest.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that pages give: ISO 8601 and its neighbours, mail dates, seconds and
 * milliseconds since 1970, and dates in words in the larger European languages. A date without a
 * zone is taken as UTC, one without a time as midnight. Thread-safe.
 */
final class Dates {
  private static final String TIME =
      "(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?"
          + "\\s*(?<half>[AaPp]\\.?\\s?[Mm]\\b\\.?)?"
          + "\\s*(?<zone>Z|[+-]\\d{2}:?(?:\\d{2})?|\\(?[A-Z]{2,5}\\)?)?";

  private static final Pattern TIME_OF_DAY = Pattern.compile(TIME);
  private static final Pattern BIG_FIRST =
      Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T|$)");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -]+(?:de )?(\\p{L}{3,})\\.?,?[ -]+(?:de |del )?(\\d{4})\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "\\b(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (?:\\d\\d:\\d\\d:\\d\\d \\w+ )?)(\\d{4})\\b");
  private static final Pattern SMALL_FIRST =
      Pattern.compile("\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})\\b");

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, ZoneId> ZONES = zones();

  private Dates() {}

  /** The instant that a text gives, or null if it gives none or none that can be. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 200) {
      return null;
    }
    String given = text.strip();
    try {
      if (EPOCH.matcher(given).matches()) {
        long number = Long.parseLong(given);
        return plausible(
            given.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
      }
      Day day = day(given);
      return day == null ? null : plausible(instant(day, given));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private record Day(LocalDate date, int start, int end) {}

  private static @Nullable Day day(String text) {
    Matcher found = BIG_FIRST.matcher(text);
    if (found.find()) {
      return day(found, number(found, 1), number(found, 2), number(found, 3));
    }
    found = COMPACT.matcher(text);
    if (found.find()) {
      return day(found, number(found, 1), number(found, 2), number(found, 3));
    }
    found = DAY_MONTH.matcher(text);
    while (found.find()) {
      Integer month = MONTHS.get(found.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(found, number(found, 3), month, number(found, 1));
      }
    }
    found = MONTH_DAY.matcher(text);
    while (found.find()) {
      Integer month = MONTHS.get(found.group(1).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(found, number(found, 3), month, number(found, 2));
      }
    }
    found = SMALL_FIRST.matcher(text);
    if (found.find()) {
      int a = number(found, 1);
      int b = number(found, 3);
      boolean monthFirst = b > 12 || (a <= 12 && found.group(2).equals("/"));
      return day(found, number(found, 4), monthFirst ? a : b, monthFirst ? b : a);
    }
    return null;
  }

  private static Day day(Matcher found, int year, int month, int day) {
    return new Day(LocalDate.of(year, month, day), found.start(), found.end());
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Instant instant(Day day, String text) {
    Matcher time = TIME_OF_DAY.matcher(text);
    boolean hasTime = time.find(day.end()) || time.region(0, day.start()).find();
    if (!hasTime) {
      return day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    int hour = Integer.parseInt(time.group("hour"));
    String half = time.group("half");
    if (half != null && hour <= 12) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    String second = time.group("second");
    LocalTime clock =
        LocalTime.of(
            hour % 24,
            Integer.parseInt(time.group("minute")),
            second == null ? 0 : Math.min(59, Integer.parseInt(second)));
    return LocalDateTime.of(day.date(), clock).atZone(zone(time.group("zone"))).toInstant();
  }

  private static ZoneId zone(@Nullable String text) {
    if (text == null) {
      return ZoneOffset.UTC;
    }
    String name = text.replaceAll("[()]", "");
    if (name.charAt(0) == '+' || name.charAt(0) == '-') {
      return ZoneOffset.of(name);
    }
    return ZONES.getOrDefault(name, ZoneOffset.UTC);
  }

  /** News is not older than the web's archives, nor from far ahead. */
  private static @Nullable Instant plausible(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1800 && year <= 2100 ? instant : null;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "id")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          months.putIfAbsent(name, month.getValue());
        }
      }
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }

  private static Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new HashMap<>();
    Map.of(
            "America/New_York", "ET EST EDT",
            "America/Chicago", "CT CST CDT",
            "America/Denver", "MT MST MDT",
            "America/Los_Angeles", "PT PST PDT",
            "Europe/London", "BST",
            "Europe/Berlin", "CET CEST",
            "Europe/Athens", "EET EEST",
            "Asia/Kolkata", "IST",
            "Africa/Johannesburg", "SAST",
            "Australia/Sydney", "AEST AEDT")
        .forEach(
            (zone, names) -> {
              for (String name : names.split(" ", -1)) {
                zones.put(name, ZoneId.of(zone));
              }
            });
    zones.put("JST", ZoneId.of("Asia/Tokyo"));
    zones.put("SGT", ZoneId.of("Asia/Singapore"));
    return Map.copyOf(zones);
  }
}
