package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dixit.encoder.WordPieces;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Ties each content to its cue and its source: to the span that the pointers of its words agree on
 * most, if they do not rather point to none. Where they point to a word that the tags missed, that
 * word is the cue or the source. Contents with one cue and one source are parts of one attribution.
 */
final class PointerLinker {
  /** A cue or source farther away than so many words is not looked at. */
  private static final int REACH = 400;

  /** What an impossible pointer counts, so that one bad word does not veto a link. */
  private static final double FLOOR = 1e-4;

  /** The share of a content's pointers that a word needs to be a cue or source by itself. */
  private static final double MISSED_SHARE = 0.35;

  /** The tag probability that a word needs to be taken with a missed word before it. */
  private static final double MISSED_TAG = 0.25;

  private static final int LONGEST_MISSED = 12;

  /** A span or none of them, and the mean log-probability that the pointers give to it. */
  private record Choice(@Nullable Span span, double score) {}

  private final WordPieces text;
  private final TextScores scores;
  private final TagPath path;

  private PointerLinker(WordPieces text, TextScores scores) {
    this.text = text;
    this.scores = scores;
    this.path = TagPath.best(scores);
  }

  static List<Draft> link(WordPieces text, TextScores scores) {
    return new PointerLinker(text, scores).drafts();
  }

  private List<Draft> drafts() {
    List<Span> cues = path.spans(Tag.CUE);
    List<Span> sources = path.spans(Tag.SOURCE);
    List<Link> links = new ArrayList<>();
    for (Span content : path.spans(Tag.CONTENT)) {
      List<Pointer> toCue = pointers(content, Tag.CUE);
      List<Pointer> toSource = pointers(content, Tag.SOURCE);
      Choice cue = choose(content, toCue, cues);
      Choice source = choose(content, toSource, sources);
      Evidence evidence =
          new Evidence(inside(content), content.length(), cue.score(), source.score(), 1);
      join(
          links,
          new Link(
              List.of(content),
              cue.span() != null ? cue.span() : missed(toCue, Tag.CUE),
              source.span() != null ? source.span() : missed(toSource, Tag.SOURCE),
              evidence));
    }
    return links.stream().map(link -> link.characters(text)).toList();
  }

  private List<Pointer> pointers(Span content, Tag part) {
    return IntStream.range(content.begin(), content.end())
        .mapToObj(word -> scores.pointer(part, word))
        .toList();
  }

  private double inside(Span content) {
    return IntStream.range(content.begin(), content.end())
        .mapToDouble(
            word ->
                Math.exp(
                    Math.max(
                        scores.tag(word, Tag.CONTENT.first()),
                        scores.tag(word, Tag.CONTENT.further()))))
        .sum();
  }

  private Choice choose(Span content, List<Pointer> pointers, List<Span> candidates) {
    double best = pointers.stream().mapToDouble(p -> Math.log(p.none() + FLOOR)).sum();
    Span chosen = null;
    for (Span candidate : candidates) {
      if (Math.abs(candidate.begin() - content.begin()) >= REACH
          && Math.abs(candidate.begin() - content.end()) >= REACH) {
        continue;
      }
      double score = 0;
      for (Pointer pointer : pointers) {
        double mass = 0;
        for (int word = candidate.begin(); word < candidate.end(); word++) {
          mass += pointer.to(text.firstPiece(word));
        }
        score += Math.log(mass + FLOOR);
      }
      if (score > best) {
        best = score;
        chosen = candidate;
      }
    }
    return new Choice(chosen, best / pointers.size());
  }

  /** The word without a tag that the pointers name, with the words after it that belong to it. */
  private @Nullable Span missed(List<Pointer> pointers, Tag part) {
    double[] sums = new double[scores.endWord() - scores.firstWord()];
    double none = 0;
    int most = 0;
    for (Pointer pointer : pointers) {
      none += pointer.none();
      for (int word = pointer.firstWord(text); word < pointer.endWord(text); word++) {
        double probability = pointer.to(text.firstPiece(word));
        int at = word - scores.firstWord();
        // In a long text's later blocks a window's context lies before the first word.
        if (probability > 0.02 && at >= 0) {
          sums[at] += probability;
          most = sums[at] > sums[most] ? at : most;
        }
      }
    }
    if (sums[most] <= none || sums[most] < MISSED_SHARE * pointers.size() || path.tag(most) != 0) {
      return null;
    }
    int end = most + 1;
    while (end < sums.length
        && end - most < LONGEST_MISSED
        && path.tag(end) == 0
        && tagged(scores.firstWord() + end, part) > MISSED_TAG) {
      end++;
    }
    return new Span(scores.firstWord() + most, scores.firstWord() + end);
  }

  private double tagged(int word, Tag part) {
    return Math.exp(scores.tag(word, part.first())) + Math.exp(scores.tag(word, part.further()));
  }

  private static void join(List<Link> links, Link link) {
    for (int i = 0; i < links.size() && link.cue() != null; i++) {
      Link earlier = links.get(i);
      if (link.cue().equals(earlier.cue()) && Objects.equals(link.source(), earlier.source())) {
        List<Span> content = new ArrayList<>(earlier.content());
        content.addAll(link.content());
        Evidence evidence = earlier.evidence().plus(link.evidence());
        links.set(i, new Link(content, link.cue(), link.source(), evidence));
        return;
      }
    }
    links.add(link);
  }
}
