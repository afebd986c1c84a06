package org.dixit.report;

import java.util.Locale;
import java.util.function.Predicate;
import org.dixit.tables.QuotationRow;
import org.jspecify.annotations.Nullable;

/**
 * Which quotations to show.
 *
 * @param speaker a part of the speaker's name, in any case; null for all
 * @param theme a theme's id; null for all
 */
public record QuotationFilter(@Nullable String speaker, @Nullable String theme)
    implements Predicate<QuotationRow> {
  @Override
  public boolean test(QuotationRow row) {
    return (speaker == null || names(row.getSpeakerName(), speaker))
        && (theme == null
            || row.getThemes().stream().anyMatch(found -> found.getTheme().equals(theme)));
  }

  private static boolean names(@Nullable String name, String part) {
    return name != null && name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
