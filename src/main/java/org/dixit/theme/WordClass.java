package org.dixit.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of words and phrases that count as one thing in a pattern. A word matches every form of
 * itself ("flee" matches "fled"); a phrase matches word by word; a word after {@code =} matches
 * only as written, letter case included ("=us" is not "US"). Immutable.
 */
final class WordClass {
  private final Set<String> lemmas = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final Map<String, List<String[]>> phrases = new HashMap<>();

  WordClass(Iterable<String> entries) {
    for (String entry : entries) {
      String[] words = entry.strip().split("[ _]+", -1);
      if (words.length > 1) {
        String[] phrase =
            Stream.of(words).map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        phrases.computeIfAbsent(phrase[0], first -> new ArrayList<>()).add(phrase);
      } else if (words[0].startsWith("=") && words[0].length() > 1) {
        exact.add(words[0].substring(1));
      } else {
        lemmas.add(words[0].toLowerCase(Locale.ROOT));
      }
    }
  }

  private WordClass() {}

  static WordClass union(List<WordClass> parts) {
    WordClass all = new WordClass();
    for (WordClass part : parts) {
      all.lemmas.addAll(part.lemmas);
      all.exact.addAll(part.exact);
      part.phrases.forEach(
          (first, more) -> all.phrases.computeIfAbsent(first, f -> new ArrayList<>()).addAll(more));
    }
    return all;
  }

  /** What a match can begin with: lemmas, or words as written. */
  Stream<String> firstWords() {
    return Stream.concat(
        Stream.concat(lemmas.stream(), exact.stream().map(w -> w.toLowerCase(Locale.ROOT))),
        phrases.keySet().stream());
  }

  /** How many words match at {@code i}: the longest phrase, one word, or 0. */
  int matchAt(Passage passage, int i) {
    if (i >= passage.length()) {
      return 0;
    }
    int longest = exact.contains(passage.word(i)) ? 1 : 0;
    for (String lemma : passage.lemmas(i)) {
      if (lemmas.contains(lemma)) {
        longest = Math.max(longest, 1);
      }
      for (String[] phrase : phrases.getOrDefault(lemma, List.of())) {
        if (phrase.length > longest && matches(phrase, passage, i)) {
          longest = phrase.length;
        }
      }
    }
    return longest;
  }

  private static boolean matches(String[] phrase, Passage passage, int begin) {
    if (begin + phrase.length > passage.length()) {
      return false;
    }
    for (int k = 1; k < phrase.length; k++) {
      if (!Arrays.asList(passage.lemmas(begin + k)).contains(phrase[k])) {
        return false;
      }
    }
    return true;
  }
}
