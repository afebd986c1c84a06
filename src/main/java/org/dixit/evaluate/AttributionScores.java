package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.QuotationType;
import org.dixit.text.Span;

/**
 * Counts found attributions against gold ones, by the definitions of the referee
 * (../shared/eval/score_attributions.py): a found attribution matches a gold one if their contents
 * share half of their words, one to one, best first; a source is right if its head is, or half of
 * its words. Not thread-safe.
 */
final class AttributionScores {
  private static final double MATCH = 0.5;
  private static final double EXACT = 0.9;

  /** What is counted for one kind of attribution. */
  static final class Counts {
    int gold;
    int found;
    int matched;
    int exact;
    int goldWithSource;
    int foundWithSource;
    int matchedWithSource;
    int sourceRight;
  }

  /** One gold attribution and what became of it; or one found attribution without gold. */
  record Outcome(
      BratDocument.@org.jspecify.annotations.Nullable Gold gold,
      @org.jspecify.annotations.Nullable Attribution found,
      boolean sourceRight) {}

  private record Pair(int gold, int found, double overlap) {}

  private final Map<QuotationType, Counts> byKind = new EnumMap<>(QuotationType.class);

  /** Counts one text, and tells what became of its gold and found attributions. */
  List<Outcome> add(BratDocument document, List<Attribution> found) {
    Words words = new Words(document.text());
    List<BratDocument.Gold> gold =
        document.attributions().stream().filter(g -> !words.in(g.content()).isEmpty()).toList();
    List<Attribution> worded =
        found.stream().filter(f -> !words.in(f.content()).isEmpty()).toList();
    int[] foundOf = new int[gold.size()];
    double[] overlapOf = new double[gold.size()];
    int[] goldOf = match(words, gold, worded, foundOf, overlapOf);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Attribution match = foundOf[i] < 0 ? null : worded.get(foundOf[i]);
      boolean right = match != null && sourceRight(words, gold.get(i).source(), match);
      count(counts(kind(words, gold.get(i).content())), gold.get(i), match, overlapOf[i], right);
      outcomes.add(new Outcome(gold.get(i), match, right));
    }
    for (int j = 0; j < worded.size(); j++) {
      Counts counts = counts(kind(words, worded.get(j).content()));
      counts.found++;
      if (goldOf[j] < 0) {
        counts.foundWithSource++;
        outcomes.add(new Outcome(null, worded.get(j), false));
      } else if (!gold.get(goldOf[j]).source().isEmpty()) {
        counts.foundWithSource++;
      }
    }
    return outcomes;
  }

  Counts counts(QuotationType kind) {
    return byKind.computeIfAbsent(kind, k -> new Counts());
  }

  int sum(ToIntFunction<Counts> what) {
    return byKind.values().stream().mapToInt(what).sum();
  }

  private static void count(
      Counts counts,
      BratDocument.Gold gold,
      @org.jspecify.annotations.Nullable Attribution match,
      double overlap,
      boolean sourceRight) {
    boolean hasSource = !gold.source().isEmpty();
    counts.gold++;
    counts.goldWithSource += hasSource ? 1 : 0;
    if (match != null) {
      counts.matched++;
      counts.exact += overlap >= EXACT ? 1 : 0;
      counts.matchedWithSource += hasSource ? 1 : 0;
      counts.sourceRight += hasSource && sourceRight ? 1 : 0;
    }
  }

  private static int[] match(
      Words words,
      List<BratDocument.Gold> gold,
      List<Attribution> found,
      int[] foundOf,
      double[] overlapOf) {
    List<BitSet> foundWords = found.stream().map(f -> words.in(f.content())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      foundOf[i] = -1;
      BitSet goldWords = words.in(gold.get(i).content());
      for (int j = 0; j < found.size(); j++) {
        double overlap = overlap(goldWords, foundWords.get(j));
        if (overlap >= MATCH) {
          pairs.add(new Pair(i, j, overlap));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::overlap)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    int[] goldOf = new int[found.size()];
    java.util.Arrays.fill(goldOf, -1);
    for (Pair pair : pairs) {
      if (foundOf[pair.gold()] < 0 && goldOf[pair.found()] < 0) {
        foundOf[pair.gold()] = pair.found();
        overlapOf[pair.gold()] = pair.overlap();
        goldOf[pair.found()] = pair.gold();
      }
    }
    return goldOf;
  }

  private static boolean sourceRight(Words words, List<Span> gold, Attribution found) {
    if (gold.isEmpty() || found.source() == null) {
      return false;
    }
    List<Span> source = List.of(found.source());
    double overlap = overlap(words.in(gold), words.in(source));
    return overlap >= MATCH || (overlap > 0 && words.head(gold) == words.head(source));
  }

  /** Shared words over all words. */
  private static double overlap(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int shared = both.cardinality();
    int all = a.cardinality() + b.cardinality() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static QuotationType kind(Words words, List<Span> content) {
    BitSet in = words.in(content);
    long quoted = in.stream().filter(words::isQuoted).count();
    return quoted == 0
        ? QuotationType.INDIRECT
        : quoted == in.cardinality() ? QuotationType.DIRECT : QuotationType.MIXED;
  }
}
