package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** When something was seen first and last, in days or moments. Not thread-safe. */
final class Seen<T extends Comparable<? super T>> {
  private @Nullable T first;
  private @Nullable T last;

  @Nullable T first() {
    return first;
  }

  @Nullable T last() {
    return last;
  }

  /** Takes note of a sighting; one without a time tells nothing. */
  void add(@Nullable T time) {
    if (time == null) {
      return;
    }
    first = first == null || time.compareTo(first) < 0 ? time : first;
    last = last == null || time.compareTo(last) > 0 ? time : last;
  }

  void addAll(Seen<T> other) {
    add(other.first);
    add(other.last);
  }

  void writeTo(ToLongFunction<T> number, OutputStream out) throws IOException {
    Wire.optional(first == null ? null : number.applyAsLong(first), out);
    Wire.optional(last == null ? null : number.applyAsLong(last), out);
  }

  void readFrom(LongFunction<T> time, InputStream in) throws IOException {
    Long begin = Wire.optional(in);
    Long end = Wire.optional(in);
    add(begin == null ? null : time.apply(begin));
    add(end == null ? null : time.apply(end));
  }
}
