package org.dixit.speaker;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dixit.text.Span;

/**
 * Tells whether a full name is introduced as somebody's relative: "Ana Ruiz, the president's
 * daughter", "Ruiz's son Tom Ruiz", "daughter Ana Ruiz". Of such a person an article seldom says
 * "President Ruiz". Stateless.
 */
final class Kin {
  private static final Map<String, Gender> RELATIVES =
      Map.ofEntries(
          Map.entry("daughter", Gender.FEMALE),
          Map.entry("wife", Gender.FEMALE),
          Map.entry("sister", Gender.FEMALE),
          Map.entry("niece", Gender.FEMALE),
          Map.entry("widow", Gender.FEMALE),
          Map.entry("mother", Gender.FEMALE),
          Map.entry("granddaughter", Gender.FEMALE),
          Map.entry("aunt", Gender.FEMALE),
          Map.entry("son", Gender.MALE),
          Map.entry("husband", Gender.MALE),
          Map.entry("brother", Gender.MALE),
          Map.entry("nephew", Gender.MALE),
          Map.entry("father", Gender.MALE),
          Map.entry("grandson", Gender.MALE),
          Map.entry("uncle", Gender.MALE),
          Map.entry("cousin", Gender.UNKNOWN));
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their");
  private static final int NEAR = 5;

  private final Words words;
  private final NameLexicon lexicon = NameLexicon.english();

  Kin(Words words) {
    this.words = words;
  }

  /**
   * The gender of a relative, by the words right before or behind the name; empty if it has an
   * office before it or is not said to be one.
   */
  Optional<Gender> introduces(Span name) {
    Span own = words.within(name);
    int before = own.begin() - 1;
    if (before >= 0 && words.get(own.begin()).adjacent()) {
      String word = words.get(before).lower();
      if (RELATIVES.containsKey(word)) {
        return Optional.ofNullable(RELATIVES.get(word));
      }
      if (lexicon.title(words.get(before).text()).office()) {
        return Optional.empty();
      }
    }
    boolean behind = own.end() < words.size() && words.get(own.end()).gap().startsWith(",");
    return relative(before - NEAR + 1, own.begin())
        .or(() -> behind ? relative(own.end(), own.end() + NEAR) : Optional.empty());
  }

  /** A relative between the two words, behind whose relative it is. */
  private Optional<Gender> relative(int begin, int end) {
    for (int i = Math.max(1, begin + 1); i < Math.min(end, words.size()); i++) {
      Word whose = words.get(i - 1);
      int noun = RELATIVES.containsKey(words.get(i).lower()) ? i : i + 1;
      boolean possessive = whose.possessive() || POSSESSIVES.contains(whose.lower());
      if (possessive && noun < words.size() && RELATIVES.containsKey(words.get(noun).lower())) {
        return Optional.ofNullable(RELATIVES.get(words.get(noun).lower()));
      }
    }
    return Optional.empty();
  }
}
