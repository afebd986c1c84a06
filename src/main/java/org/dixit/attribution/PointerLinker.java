package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Ties each content to its cue and its source: to the span that the pointers of its words agree on
 * most, if they do not rather point to none. Contents with one cue and one source are parts of one
 * attribution.
 */
final class PointerLinker {
  /** A cue or source farther away than so many words is not looked at. */
  private static final int REACH = 400;

  /** What an impossible pointer counts, so that one bad word does not veto a link. */
  private static final double FLOOR = 1e-4;

  private PointerLinker() {}

  static List<Draft> link(WordPieces text, TextScores scores) {
    TagPath path = TagPath.best(scores);
    List<Span> cues = path.spans(Tag.CUE);
    List<Span> sources = path.spans(Tag.SOURCE);
    List<Link> links = new ArrayList<>();
    for (Span content : path.spans(Tag.CONTENT)) {
      Choice cue = best(text, scores, content, Tag.CUE, cues);
      Choice source = best(text, scores, content, Tag.SOURCE, sources);
      double confidence = tagged(scores, content) * Math.sqrt(cue.sureness() * source.sureness());
      join(links, new Link(List.of(content), cue.span(), source.span(), confidence));
    }
    return links.stream().map(link -> link.characters(text)).toList();
  }

  /** A span or none of them, and how sure the pointers are of it. */
  private record Choice(@Nullable Span span, double sureness) {}

  /** How sure the tags are that {@code content} is content: the mean over its words. */
  private static double tagged(TextScores scores, Span content) {
    return IntStream.range(content.begin(), content.end())
        .mapToDouble(
            word ->
                Math.exp(scores.tag(word, Tag.CONTENT.first()))
                    + Math.exp(scores.tag(word, Tag.CONTENT.further())))
        .average()
        .orElse(0);
  }

  private static Choice best(
      WordPieces text, TextScores scores, Span content, Tag part, List<Span> candidates) {
    List<Pointer> pointers =
        IntStream.range(content.begin(), content.end())
            .mapToObj(word -> scores.pointer(part, word))
            .toList();
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
    return new Choice(chosen, Math.exp(best / pointers.size()));
  }

  private static void join(List<Link> links, Link link) {
    for (int i = 0; i < links.size() && link.cue() != null; i++) {
      Link earlier = links.get(i);
      if (link.cue().equals(earlier.cue())
          && java.util.Objects.equals(link.source(), earlier.source())) {
        List<Span> content = new ArrayList<>(earlier.content());
        content.addAll(link.content());
        double confidence = Math.max(earlier.confidence(), link.confidence());
        links.set(i, new Link(content, link.cue(), link.source(), confidence));
        return;
      }
    }
    links.add(link);
  }
}
