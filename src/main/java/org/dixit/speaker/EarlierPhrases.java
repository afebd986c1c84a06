package org.dixit.speaker;

import java.util.List;
import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fuller phrase that introduced what a short description points at: "a Norland study" for
 * "the study", "the Ruiz administration" for "the administration".
 */
final class EarlierPhrases {
  private static final int LONGEST = 7;
  private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "new", "another");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "this", "that", "his", "her", "its", "their", "another", "one");
  private static final Set<String> BREAKS =
      Set.of(
          "of", "in", "to", "for", "by", "and", "or", "on", "at", "with", "from", "as", "but",
          "than", "is", "was", "are", "were", "said", "told", "while", "that", "who", "which");

  private static final Set<String> MEMBERS = Set.of("judge", "member", "panel", "lawmaker");

  private final Words words;
  private final RoleNouns nouns = RoleNouns.english();
  private final DescriptionReader reader;

  EarlierPhrases(String text, Words words) {
    this.words = words;
    this.reader = new DescriptionReader(text, words);
  }

  /** The best phrase before {@code offset} with the noun or one of its sense; null if none is. */
  @Nullable Description before(Description description, int offset) {
    RoleNouns.RoleNoun noun = description.noun();
    Description best = null;
    for (int i = words.firstAfter(offset) - 1; noun != null && i > 0; i--) {
      RoleNouns.RoleNoun own = nouns.find(words.get(i).text());
      if (own == null || !same(own, noun, description) || words.get(i).quoted()) {
        continue;
      }
      int begin = begin(i);
      if (begin == i) {
        continue;
      }
      Span range = new Span(begin, end(i));
      Description found = reader.read(new Span(begin, i + 1), range);
      boolean indefinite = INDEFINITE.contains(words.get(begin).lower());
      boolean fuller =
          found.modifiers().size() > description.modifiers().size() || range.end() > i + 1;
      if (fuller && found.modifiers().containsAll(description.modifiers())) {
        if (indefinite || best == null) {
          best = found;
        }
        if (indefinite && noun.kind() != SpeakerKind.ORGANIZATION) {
          break;
        }
      }
    }
    return best;
  }

  private static boolean same(
      RoleNouns.RoleNoun own, RoleNouns.RoleNoun noun, Description description) {
    boolean members =
        noun.plural() && own.sense().equals("panel") && MEMBERS.contains(noun.sense());
    boolean text = own.kind() == SpeakerKind.DOCUMENT && own.sense().equals(noun.sense());
    boolean alike = own.noun().equals(noun.noun()) || text;
    return (alike && own.plural() == description.plural()) || members;
  }

  /** The first word of the noun phrase that ends with the word {@code head}. */
  private int begin(int head) {
    int begin = head;
    while (begin > 0 && head - begin < LONGEST) {
      Word word = words.get(begin - 1);
      boolean joined =
          words.get(begin).adjacent()
              && word.sentence() == words.get(head).sentence()
              && !BREAKS.contains(word.text());
      if (!joined) {
        break;
      }
      begin--;
      if (DETERMINERS.contains(word.lower())) {
        return begin;
      }
    }
    while (begin < head && !words.get(begin).capitalized()) {
      begin++;
    }
    return begin;
  }

  /** Where a "by ..." or "of ..." that tells more ends. */
  private int end(int head) {
    int end = head + 1;
    if (end < words.size() && Set.of("by", "from").contains(words.get(end).text())) {
      int last = end + 1;
      while (last < words.size()
          && last - end < LONGEST
          && words.get(last).sentence() == words.get(head).sentence()
          && words.get(last).adjacent()
          && !List.of("that", "which", "found", "and", "was", "is", "in", "on", "said")
              .contains(words.get(last).text())) {
        last++;
      }
      return last;
    }
    return end;
  }
}
