package org.dixit.speaker;

import java.util.Set;
import org.dixit.text.Span;

/**
 * Tells whether a full name is introduced as somebody's relative: "Ana Ruiz, the president's
 * daughter", "Ruiz's son Tom". Of such a person an article seldom says "President Ruiz". Stateless.
 */
final class Kin {
  private static final Set<String> RELATIVES =
      Set.of(
          "daughter",
          "son",
          "wife",
          "husband",
          "brother",
          "sister",
          "nephew",
          "niece",
          "widow",
          "mother",
          "father",
          "grandson",
          "granddaughter",
          "cousin",
          "uncle",
          "aunt");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their");
  private static final int NEAR = 5;

  private final Words words;
  private final NameLexicon lexicon = NameLexicon.english();

  Kin(Words words) {
    this.words = words;
  }

  /** Whether the words right before or behind the name say so, and it has no office before it. */
  boolean introduces(Span name) {
    Span own = words.within(name);
    int before = own.begin() - 1;
    if (before >= 0
        && words.get(own.begin()).adjacent()
        && lexicon.title(words.get(before).text()).office()) {
      return false;
    }
    boolean behind = own.end() < words.size() && words.get(own.end()).gap().startsWith(",");
    return isRelative(before - NEAR + 1, own.begin())
        || (behind && isRelative(own.end(), own.end() + NEAR));
  }

  /** Whether a relative stands between the two words, behind whose relative it is. */
  private boolean isRelative(int begin, int end) {
    int first = Math.max(1, begin + 1);
    for (int i = first; i < Math.min(end, words.size()); i++) {
      Word whose = words.get(i - 1);
      int noun = RELATIVES.contains(words.get(i).lower()) ? i : i + 1;
      boolean possessive = whose.possessive() || POSSESSIVES.contains(whose.lower());
      if (possessive && noun < words.size() && RELATIVES.contains(words.get(noun).lower())) {
        return true;
      }
    }
    return false;
  }
}
