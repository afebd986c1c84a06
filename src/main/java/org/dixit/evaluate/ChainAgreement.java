package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dixit.speaker.MentionKind;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.text.Span;
import org.dixit.train.SilverArticle;

/**
 * Compares who is one with whom: of each two sources of an article, whether machine-made chains
 * have them in one chain, and whether they were given one speaker. Chains without a name are left
 * out, as they are mostly broken off from one that has a name. Counted by what the vaguer of the
 * two is: a description is vaguer than a pronoun, a pronoun than a name. Not thread-safe.
 */
final class ChainAgreement {
  private static final List<MentionKind> VAGUER =
      List.of(MentionKind.NAME, MentionKind.PRONOUN, MentionKind.NOMINAL);

  private static final Pattern BEHIND_HEAD =
      Pattern.compile("\\W*$|\\s*[,(\u2014\u2013]|\\s+(?:who|which|of|in|at|for|from|with)\\b");

  private record Placed(int chain, MentionKind mention, String speaker) {}

  private static final class Counts {
    private int both;
    private int ours;
    private int silver;
  }

  private final Map<MentionKind, Counts> counts = new EnumMap<>(MentionKind.class);

  ChainAgreement() {
    VAGUER.forEach(kind -> counts.put(kind, new Counts()));
  }

  /**
   * @param speakers who the sources of the article's attributions were found to be, in their order
   */
  void add(SilverArticle article, List<ResolvedSpeaker> speakers) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < speakers.size(); i++) {
      Span source = article.attributions().get(i).source();
      ResolvedSpeaker speaker = speakers.get(i);
      int chain = source == null ? -1 : chain(article, source);
      String name = speaker.name();
      if (chain >= 0 && name != null && counts.containsKey(speaker.mention())) {
        placed.add(new Placed(chain, speaker.mention(), name));
      }
    }
    for (int i = 0; i < placed.size(); i++) {
      for (int j = 0; j < i; j++) {
        count(placed.get(i), placed.get(j));
      }
    }
  }

  private void count(Placed one, Placed other) {
    MentionKind vaguer =
        VAGUER.indexOf(one.mention()) > VAGUER.indexOf(other.mention())
            ? one.mention()
            : other.mention();
    Counts kind = counts.computeIfAbsent(vaguer, k -> new Counts());
    boolean silver = one.chain() == other.chain();
    boolean ours = one.speaker().equals(other.speaker());
    kind.silver += silver ? 1 : 0;
    kind.ours += ours ? 1 : 0;
    kind.both += silver && ours ? 1 : 0;
  }

  /**
   * The chain of the longest mention that the source begins with; -1 if none in a chain with a
   * name.
   */
  private static int chain(SilverArticle article, Span source) {
    int best = -1;
    int longest = 0;
    for (int c = 0; c < article.chains().size(); c++) {
      boolean named = article.chains().get(c).stream().anyMatch(chained -> chained.name() != null);
      int length =
          !named
              ? 0
              : article.chains().get(c).stream()
                  .map(SilverArticle.Chained::span)
                  .filter(span -> isHeadOf(span, source, article.text()))
                  .map(Span::length)
                  .max(Comparator.naturalOrder())
                  .orElse(0);
      if (length > longest) {
        best = c;
        longest = length;
      }
    }
    return best;
  }

  /** "Ruiz" is the head of "Ruiz, the mayor", not of "Ruiz's aides". */
  private static boolean isHeadOf(Span mention, Span source, String text) {
    return mention.begin() == source.begin()
        && mention.end() <= source.end()
        && BEHIND_HEAD.matcher(text.substring(mention.end(), source.end())).lookingAt();
  }

  /** A line for each kind. */
  String report() {
    StringBuilder report = new StringBuilder();
    for (MentionKind kind : VAGUER) {
      Counts of = counts.computeIfAbsent(kind, k -> new Counts());
      double precision = 100.0 * of.both / Math.max(1, of.ours);
      double recall = 100.0 * of.both / Math.max(1, of.silver);
      report.append(
          "%n%-8s %6d pairs in one chain: of ours %.1f %% are, of them %.1f %% are ours"
              .formatted(
                  kind.name().toLowerCase(java.util.Locale.ROOT), of.silver, precision, recall));
    }
    return report.toString();
  }
}
