package org.dixit.attribution;

import org.dixit.text.Span;

/**
 * A quotation mark and what it can do where it stands.
 *
 * @param family marks of different families never pair
 */
record Mark(Span at, Family family, boolean canOpen, boolean canClose) {
  /** Which marks pair with which: a curly mark with a straight one, but no double with a single. */
  enum Family {
    DOUBLE,
    SINGLE,
    GUILLEMET,
    CORNER
  }

  boolean onlyOpens() {
    return canOpen && !canClose;
  }

  boolean onlyCloses() {
    return canClose && !canOpen;
  }
}
