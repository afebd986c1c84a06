package org.dixit.text;

import java.util.Comparator;

/**
 * A stretch of a text: UTF-16 offsets, {@code begin} inclusive, {@code end} exclusive. Ordered by
 * begin, then by end. Immutable.
 */
public record Span(int begin, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

  /**
   * @throws IllegalArgumentException if {@code begin} is negative or after {@code end}
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: " + begin + ".." + end);
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The characters of {@code text} that this span stands for. */
  public String in(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
