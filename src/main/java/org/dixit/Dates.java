package org.dixit;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads dates as the command line has them. */
final class Dates {
  private Dates() {}

  /**
   * @param option its name, for the message
   * @throws UsageException if {@code text} is no date
   */
  static LocalDate of(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--%s=%s is no date: write YYYY-MM-DD, such as 2026-11-22".formatted(option, text));
    }
  }
}
