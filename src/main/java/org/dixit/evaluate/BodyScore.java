package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well an extracted body agrees with the gold body: the shared part of their multisets of word
 * 4-grams, as in the public article-extraction benchmark.
 */
record BodyScore(double precision, double recall) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final int SIZE = 4;

  static BodyScore of(String gold, String body) {
    Map<String, Integer> expected = grams(gold);
    Map<String, Integer> found = grams(body);
    int hits = 0;
    for (Map.Entry<String, Integer> gram : found.entrySet()) {
      hits += Math.min(gram.getValue(), expected.getOrDefault(gram.getKey(), 0));
    }
    return new BodyScore(share(hits, found), share(hits, expected));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** F1 of the mean precision and the mean recall. */
  static BodyScore mean(List<BodyScore> scores) {
    return new BodyScore(
        scores.stream().mapToDouble(BodyScore::precision).average().orElse(0),
        scores.stream().mapToDouble(BodyScore::recall).average().orElse(0));
  }

  private static double share(int hits, Map<String, Integer> grams) {
    int all = grams.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : (double) hits / all;
  }

  private static Map<String, Integer> grams(String text) {
    List<String> words =
        new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i < words.size() && (i == 0 || i + SIZE <= words.size()); i++) {
      grams.merge(
          String.join(" ", words.subList(i, Math.min(i + SIZE, words.size()))), 1, Integer::sum);
    }
    return grams;
  }
}
