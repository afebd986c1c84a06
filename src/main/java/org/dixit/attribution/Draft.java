package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution in the making: what the encoder or a rule found, before type and mode are told.
 * All spans count characters.
 *
 * @param content in text order, no two of them touching
 * @param verbatim whether it is known to be word for word, with quotation marks or without
 */
record Draft(
    List<Span> content,
    @Nullable Span cue,
    @Nullable Span source,
    double confidence,
    boolean verbatim) {
  Draft {
    content = List.copyOf(content);
  }

  /** A draft whose quotation marks tell how much of it is word for word. */
  Draft(List<Span> content, @Nullable Span cue, @Nullable Span source, double confidence) {
    this(content, cue, source, confidence, false);
  }

  /** This draft with another source. */
  Draft from(@Nullable Span other) {
    return new Draft(content, cue, other, confidence, verbatim);
  }

  /** This draft with {@code more} in its content, joined with what it overlaps or touches. */
  Draft with(Span more) {
    List<Span> joined = new ArrayList<>();
    Span grown = more;
    for (Span span : content) {
      if (span.begin() <= grown.end() && grown.begin() <= span.end()) {
        grown = new Span(Math.min(span.begin(), grown.begin()), Math.max(span.end(), grown.end()));
      } else {
        joined.add(span);
      }
    }
    joined.add(grown);
    joined.sort(null);
    return new Draft(joined, cue, source, confidence, verbatim);
  }

  /** This draft with {@code span} cut out of its content; null if nothing is left. */
  @Nullable Draft without(Span span) {
    List<Span> rest = new ArrayList<>();
    for (Span part : content) {
      if (part.begin() < span.begin()) {
        rest.add(new Span(part.begin(), Math.min(part.end(), span.begin())));
      }
      if (part.end() > span.end()) {
        rest.add(new Span(Math.max(part.begin(), span.end()), part.end()));
      }
    }
    return rest.isEmpty() ? null : new Draft(rest, cue, source, confidence, verbatim);
  }

  /** Whether any of the content overlaps {@code span}. */
  boolean touches(Span span) {
    return content.stream().anyMatch(span::overlaps);
  }

  /** How many characters of {@code span} the content covers. */
  int coverage(Span span) {
    return content.stream()
        .mapToInt(c -> Math.min(c.end(), span.end()) - Math.max(c.begin(), span.begin()))
        .filter(shared -> shared > 0)
        .sum();
  }

  /** Whether {@code span} holds the cue, or the source of a draft without a cue. */
  boolean isAnchoredIn(Span span) {
    Span anchor = cue != null ? cue : source;
    return anchor != null && span.covers(anchor);
  }

  /** How many characters are between {@code span} and the nearest part of this draft. */
  int distance(Span span) {
    return Stream.concat(content.stream(), Stream.of(cue, source).filter(Objects::nonNull))
        .mapToInt(part -> Math.max(part.begin() - span.end(), span.begin() - part.end()))
        .min()
        .orElseThrow();
  }
}
