package org.dixit.attribution;

import org.dixit.text.Span;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with its marks
 * @param inner without them
 * @param depth 0 if no other marks stand around it
 * @param closed whether it has a closing mark; one that is re-opened in the next paragraph has none
 */
record Quoted(Span outer, Span inner, int depth, boolean closed) {
  /** A draft that covers more than this share is the quotation, not a part of what it tells. */
  private static final double MOST = 0.8;

  /**
   * Whether {@code draft} is an attribution that the quoted person makes. Where the closing mark is
   * missing nobody can tell, and the answer is no.
   */
  boolean nests(Draft draft) {
    return closed && draft.isAnchoredIn(inner) && draft.coverage(inner) < MOST * inner.length();
  }
}
