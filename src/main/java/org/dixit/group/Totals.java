package org.dixit.group;

import java.io.Serializable;

/** Something that is added up, first within an article, then over articles. Not thread-safe. */
interface Totals<T extends Totals<T>> extends Serializable {
  /** Adds {@code other} to this and returns this; {@code other} stays as it is. */
  T merge(T other);

  /** A copy of these totals of one article, which counts as one article. */
  T asOneArticle();
}
