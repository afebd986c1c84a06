package org.dixit.speaker;

import java.util.Set;
import org.dixit.text.Span;

/** Guesses from the words around a name whether it is the subject of its clause. */
final class ClauseSubjects {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "for",
          "to",
          "with",
          "against",
          "by",
          "on",
          "in",
          "from",
          "about",
          "at",
          "over",
          "between",
          "than",
          "as",
          "like",
          "behind",
          "into",
          "under",
          "toward",
          "towards",
          "called",
          "accused",
          "told",
          "asked",
          "including");
  private static final Set<String> VERBS =
      Set.of(
          "has", "had", "have", "is", "was", "will", "would", "can", "could", "may", "might",
          "should", "did", "does", "also", "then", "again", "never", "later", "said", "told",
          "made", "went", "came", "took", "gave", "got", "won", "lost", "ran", "spoke", "wrote",
          "kept", "held", "left", "met", "saw", "who", "himself", "herself", "now", "still", "once",
          "first", "just", "not", "only", "began", "became", "thinks");

  private final Words words;

  ClauseSubjects(Words words) {
    this.words = words;
  }

  /**
   * @param name word indices of the name
   */
  boolean isSubject(Span name) {
    Word last = words.get(name.end() - 1);
    if (last.possessive()) {
      return false;
    }
    if (words.get(name.begin()).first()) {
      return true;
    }
    String before = words.get(name.begin() - 1).text();
    if (PREPOSITIONS.contains(before) || name.end() >= words.size()) {
      return false;
    }
    Word next = words.get(name.end());
    return next.sentence() == last.sentence()
        && next.adjacent()
        && (VERBS.contains(next.text())
            || next.text().endsWith("ed")
            || isThirdPerson(next.text()));
  }

  private static boolean isThirdPerson(String word) {
    return word.endsWith("s") && !word.endsWith("ss") && Character.isLowerCase(word.charAt(0));
  }
}
