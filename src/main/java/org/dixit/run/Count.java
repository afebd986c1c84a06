package org.dixit.run;

import java.util.Locale;

/** Counts as a sentence has them: "1 duplicate", "2,000 duplicates". */
public final class Count {
  private Count() {}

  /** {@code count} of a thing whose plural ends with an s more. */
  public static String of(long count, String one) {
    return of(count, one, one + "s");
  }

  /** {@code count} of a thing. */
  public static String of(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
