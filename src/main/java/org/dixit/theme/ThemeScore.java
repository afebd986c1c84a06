package org.dixit.theme;

import java.util.List;

/**
 * A theme that a quotation has.
 *
 * @param theme the theme's id in the taxonomy ("call_for_help")
 * @param score 0 to 1: how sure the rules, and the models where the theme has one, are together
 * @param evidence what decided it, readable ("cue: warned", "pattern: need * help")
 */
public record ThemeScore(String theme, double score, List<String> evidence) {
  public ThemeScore {
    evidence = List.copyOf(evidence);
  }
}
