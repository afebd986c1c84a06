package org.dixit.group;

import java.io.Serializable;

/** Something that is added up, in any order. Bounded in size. Not thread-safe. */
interface Totals<T extends Totals<T>> extends Serializable {
  /** Adds {@code other} to this and returns this; {@code other} stays as it is. */
  T merge(T other);

  /** The same totals, of their own. */
  T copy();
}
