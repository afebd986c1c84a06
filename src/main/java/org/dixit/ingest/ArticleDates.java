package org.dixit.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Instants as feeds, mails and wire services write them: ISO 8601 (also without separators, as NITF
 * has it), RFC 822, seconds or milliseconds since 1970, and the English forms in common use. What
 * names no zone is taken as UTC; a day is its first instant. Thread-safe.
 */
public final class ArticleDates {
  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              "yyyy-M-d['T'][' '][H:mm[:ss[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS]"
                  + "[.SSS][.SS][.S]]][ ][XXX][XX][X][zzz]",
              "yyyyMMdd['T'HHmm[ss]][XXX][XX][X]",
              "yyyy/M/d[ H:mm[:ss]][ ][XXX][XX][X][zzz]",
              "[EEEE, ][EEE, ]d MMM yyyy[ H:mm[:ss]][ ][XX][zzz]",
              "[EEEE, ][EEE, ]d MMMM yyyy[ H:mm[:ss]][ ][XX][zzz]",
              "[EEEE, ][EEE, ][EEE ]MMMM d, yyyy[ 'at'][ h:mm a][ H:mm[:ss]][ ][XX][zzz]",
              "[EEEE, ][EEE, ][EEE ]MMM d, yyyy[ 'at'][ h:mm a][ H:mm[:ss]][ ][XX][zzz]",
              "EEE MMM d HH:mm:ss[ zzz][ XX] yyyy",
              "M/d/yyyy[ h:mm[:ss] a][ H:mm[:ss]]")
          .map(
              form ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(form)
                      .toFormatter(Locale.ENGLISH))
          .toList();

  private ArticleDates() {}

  /** The instant that a text names; null if it names none. */
  public static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 100) {
      return null;
    }
    String date = text.strip().replaceAll("\\s+", " ").replaceAll(" ?\\([A-Za-z ]*\\)$", "");
    if (date.matches("-?\\d{9,10}(\\.\\d+)?")) {
      return sane(Instant.ofEpochSecond(Long.parseLong(date.replaceFirst("\\..*", ""))));
    }
    if (date.matches("\\d{12,13}")) {
      return sane(Instant.ofEpochMilli(Long.parseLong(date)));
    }
    // Month names with a point, and ordinals, are read as without.
    date =
        date.replaceAll("\\b([A-Z][a-z]{2,4})\\.", "$1").replaceAll("(\\d)(st|nd|rd|th)\\b", "$1");
    date = date.replaceAll("\\bSept\\b", "Sep");
    for (DateTimeFormatter form : FORMS) {
      try {
        return sane(
            instant(
                form.parseBest(
                    date,
                    ZonedDateTime::from,
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from)));
      } catch (DateTimeException e) {
        // The next form may fit.
      }
    }
    return null;
  }

  private static Instant instant(TemporalAccessor date) {
    if (date instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (date instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    if (date instanceof LocalDateTime local) {
      return local.toInstant(ZoneOffset.UTC);
    }
    return LocalDate.from(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable Instant sane(Instant instant) {
    return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
  }
}
