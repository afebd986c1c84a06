package org.dixit.theme;

import java.util.List;

/**
 * One theme of the taxonomy: what it is, and what recognises it. Immutable.
 *
 * @param id the name in the tables ("call_for_help")
 * @param label the name for readers ("Call for help")
 * @param description when a quotation has the theme
 * @param examples sentences that have it
 * @param nearMisses sentences that look like it but do not have it
 * @param cameo the nearest CAMEO codes
 * @param plover the nearest PLOVER codes
 * @param rules the reporting words and the content patterns that speak for the theme
 * @param not patterns that cancel any pattern they overlap
 * @param targets patterns that name the target of a quotation that has the theme, best first
 * @param modelWeight the share of the learned model in the score, 0 to 1
 * @param threshold the least score with which a quotation is given the theme
 */
public record Theme(
    String id,
    String label,
    String description,
    List<Sample> examples,
    List<Sample> nearMisses,
    List<String> cameo,
    List<String> plover,
    List<Rule> rules,
    List<WordPattern> not,
    List<WordPattern> targets,
    double modelWeight,
    double threshold) {
  public Theme {
    examples = List.copyOf(examples);
    nearMisses = List.copyOf(nearMisses);
    cameo = List.copyOf(cameo);
    plover = List.copyOf(plover);
    rules = List.copyOf(rules);
    not = List.copyOf(not);
    targets = List.copyOf(targets);
  }

  /**
   * A sentence that shows what the theme is, or is not, and where it is written.
   *
   * @param line counted from 1
   */
  public record Sample(String sentence, String file, int line) {}

  /**
   * A pattern and how much it says.
   *
   * @param cue whether only the cue is looked at
   */
  public record Rule(WordPattern pattern, Strength strength, boolean cue) {}
}
