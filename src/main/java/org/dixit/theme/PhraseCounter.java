package org.dixit.theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/** Counts in how many articles each noun phrase occurs, with its shorter ends. Not thread-safe. */
public final class PhraseCounter {
  private final Map<String, Integer> articles = new HashMap<>();
  private int total;

  /** Counts one article's phrases. */
  public void add(AnnotatedText text) {
    total++;
    Set<String> seen = new HashSet<>();
    for (NounPhrase phrase : NounPhraseChunker.phrasesIn(text, new Span(0, text.tokens().size()))) {
      int words = phrase.words().size();
      for (int i = 0; i < words; i++) {
        seen.add(new NounPhrase(phrase.words().subList(i, words), phrase.name()).key());
      }
    }
    seen.forEach(key -> articles.merge(key, 1, Integer::sum));
  }

  /** The table as {@code phrase-frequencies.tsv} has it, with phrases of at least that many. */
  public Stream<String> lines(int atLeast) {
    return Stream.concat(
        Stream.of(total + "\t"),
        articles.entrySet().stream()
            .filter(entry -> entry.getValue() >= atLeast)
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + "\t" + entry.getKey()));
  }
}
