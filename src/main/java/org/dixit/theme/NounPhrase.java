package org.dixit.theme;

import java.util.List;
import java.util.Locale;

/**
 * A noun phrase in canonical form.
 *
 * @param words its words; the last one singular; lower case unless it is a name
 * @param name whether it is a name
 */
record NounPhrase(List<String> words, boolean name) {
  NounPhrase {
    words = List.copyOf(words);
  }

  /** The phrase as it is shown and grouped by. */
  String canonical() {
    return String.join(" ", words);
  }

  /** The phrase without letter case, for counting. */
  String key() {
    return canonical().toLowerCase(Locale.ROOT);
  }

  String head() {
    return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
  }

  /** Whether one phrase is part of the other, so that both would say the same. */
  boolean sharesWordsWith(NounPhrase other) {
    String mine = " " + key() + " ";
    String others = " " + other.key() + " ";
    return mine.contains(others) || others.contains(mine) || head().equals(other.head());
  }
}
