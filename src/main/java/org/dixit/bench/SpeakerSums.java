package org.dixit.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How speakers are spread over articles, and what that means for sums that are added up within
 * bundles before a shuffle: a bundle sends one sum for each speaker in it.
 *
 * @param counts quotations of each speaker, most first
 * @param quotations of all of them
 */
record SpeakerSums(List<Integer> counts, long quotations) {
  static SpeakerSums of(List<List<String>> articles) {
    Map<String, Integer> counts = new HashMap<>();
    articles.forEach(article -> article.forEach(speaker -> counts.merge(speaker, 1, Integer::sum)));
    List<Integer> sorted = new ArrayList<>(counts.values());
    sorted.sort(Collections.reverseOrder());
    return new SpeakerSums(sorted, sorted.stream().mapToLong(count -> count).sum());
  }

  /** The most frequent speaker's part of all quotations. */
  double topShare() {
    return (double) counts.get(0) / quotations;
  }

  /** Zipf's exponent: the slope of count over rank, both as logarithms, among the frequent. */
  double zipf() {
    int ranks = (int) counts.stream().filter(count -> count > 2).count();
    double sumX = 0;
    double sumY = 0;
    double sumXy = 0;
    double sumXx = 0;
    for (int rank = 1; rank <= ranks; rank++) {
      double x = Math.log(rank);
      double y = Math.log(counts.get(rank - 1));
      sumX += x;
      sumY += y;
      sumXy += x * y;
      sumXx += x * x;
    }
    return -(ranks * sumXy - sumX * sumY) / (ranks * sumXx - sumX * sumX);
  }

  /**
   * Heaps' exponent: how the number of speakers grows with the number of articles, from a quarter
   * of them to all, the articles drawn by lot.
   */
  static double heaps(List<List<String>> articles, long seed) {
    List<List<String>> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    Set<String> seen = new HashSet<>();
    shuffled.subList(0, shuffled.size() / 4).forEach(seen::addAll);
    int quarter = seen.size();
    shuffled.forEach(seen::addAll);
    return Math.log((double) seen.size() / quarter) / Math.log(4);
  }

  /** Speakers that a bundle of so many quotations holds, if each were drawn on its own. */
  double expectedIn(double quotationsInBundle) {
    double expected = 0;
    for (int count : counts) {
      expected += 1 - Math.pow(1 - (double) count / quotations, quotationsInBundle);
    }
    return expected;
  }

  /** Speakers that bundles of so many real articles hold, on average, the articles drawn by lot. */
  static double measuredIn(List<List<String>> articles, int articlesInBundle, long seed) {
    Random random = new Random(seed);
    int bundles = 200;
    long sums = 0;
    for (int i = 0; i < bundles; i++) {
      Set<String> bundle = new HashSet<>();
      for (int j = 0; j < articlesInBundle; j++) {
        bundle.addAll(articles.get(random.nextInt(articles.size())));
      }
      sums += bundle.size();
    }
    return (double) sums / bundles;
  }
}
