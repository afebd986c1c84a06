package org.dixit.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many articles of a news background a noun phrase occurs. The table is counted by {@link
 * org.dixit.train.CountPhrases}; its card is {@code phrase-frequencies.md}. Immutable and
 * thread-safe.
 */
final class PhraseFrequencies {
  private final Map<String, Integer> articles;
  private final int total;

  private PhraseFrequencies(Map<String, Integer> articles, int total) {
    this.articles = Map.copyOf(articles);
    this.total = total;
  }

  /** The table that comes with Dixit: lines of a count and a phrase, the total first. */
  static PhraseFrequencies standard() {
    Map<String, Integer> articles = new HashMap<>();
    ResourceLines.of("phrase-frequencies.tsv")
        .map(line -> line.split("\t", -1))
        .forEach(cells -> articles.put(cells[1], Integer.parseInt(cells[0])));
    Integer total = articles.remove("");
    return new PhraseFrequencies(articles, total == null ? 1 : total);
  }

  /**
   * The phrase, less leading modifiers, that the background knows ("brave old harbour pilot" gives
   * "harbour pilot"), so that topics group; names, compounds with a dash ("no-fly zone") and
   * phrases that it does not know at all stay.
   */
  NounPhrase grouped(NounPhrase phrase) {
    if (phrase.name()) {
      return phrase;
    }
    List<String> words = phrase.words();
    for (int i = 0; i < words.size(); i++) {
      NounPhrase shorter = new NounPhrase(words.subList(i, words.size()), false);
      if (articles.containsKey(shorter.key()) || words.get(i).indexOf('-') > 0) {
        return shorter;
      }
    }
    return phrase;
  }

  /** How rare the phrase is: the logarithm of the inverse of its share of articles. */
  double rarity(NounPhrase phrase) {
    int known = articles.getOrDefault(phrase.key(), 1);
    int head = articles.getOrDefault(phrase.head(), 1);
    return 0.5 * Math.log((double) total / known) + 0.5 * Math.log((double) total / head);
  }
}
