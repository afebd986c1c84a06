package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the traits that a class name, id or role speaks of. Immutable. */
final class TraitWords {
  private record Stem(String text, long bits) {}

  private final Map<String, Long> words = new HashMap<>();
  private final List<Stem> stems = new ArrayList<>();

  /** Reads the list that comes with Dixit. */
  static TraitWords load() {
    TraitWords result = new TraitWords();
    ListFile.lines("trait-words.txt").forEach(result::add);
    return result;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    long bit = Trait.valueOf(line.substring(0, colon)).bit();
    for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
      if (word.endsWith("*")) {
        stems.add(new Stem(word.substring(0, word.length() - 1), bit));
      } else {
        words.merge(word, bit, (a, b) -> a | b);
      }
    }
  }

  /** The traits of a class attribute, an id or the like; no bits if it says nothing. */
  long traits(String names) {
    long bits = 0;
    String before = "";
    int length = names.length();
    int start = 0;
    while (start < length) {
      int end = wordEnd(names, start);
      if (end > start) {
        String word = names.substring(start, end).toLowerCase(Locale.ROOT);
        bits |= traitsOfWord(word) | words.getOrDefault(before + '+' + word, 0L);
        before = word;
        start = end;
      } else {
        if (Character.isWhitespace(names.charAt(start))) {
          before = "";
        }
        start++;
      }
    }
    return bits;
  }

  private long traitsOfWord(String word) {
    Long known = words.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() < 6) {
      return 0;
    }
    for (Stem stem : stems) {
      if (word.contains(stem.text())) {
        return stem.bits();
      }
    }
    return 0;
  }

  /** Where the word that begins at {@code start} ends: at a sign, or before a camel's hump. */
  private static int wordEnd(String names, int start) {
    int i = start;
    while (i < names.length() && Character.isLetterOrDigit(names.charAt(i))) {
      if (i > start
          && Character.isUpperCase(names.charAt(i))
          && Character.isLowerCase(names.charAt(i - 1))) {
        break;
      }
      i++;
    }
    return i;
  }
}
