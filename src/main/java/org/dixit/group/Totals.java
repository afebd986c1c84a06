package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** Something that is added up, in any order. Bounded in size. Not thread-safe. */
interface Totals<T extends Totals<T>> {
  /** Adds {@code other} to this and returns this; {@code other} stays as it is. */
  T merge(T other);

  /** The same totals, of their own. */
  T copy();

  /** Writes the totals so that the {@link Reader} of their kind makes equal ones of it. */
  void writeTo(OutputStream out) throws IOException;

  /** Reads what {@link #writeTo} has written, and not a byte more. */
  interface Reader<T> extends Serializable {
    T read(InputStream in) throws IOException;
  }
}
