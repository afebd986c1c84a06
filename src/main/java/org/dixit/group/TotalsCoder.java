package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;

/**
 * Totals on their way through a shuffle: bare values, no names or versions of classes, since writer
 * and reader are always of one build. Java's own serialization took most of the time of grouping.
 */
final class TotalsCoder<T extends Totals<T>> extends CustomCoder<T> {
  private static final long serialVersionUID = 2L;

  private final Totals.Reader<T> reader;

  TotalsCoder(Totals.Reader<T> reader) {
    this.reader = reader;
  }

  @Override
  public void encode(T totals, OutputStream out) throws IOException {
    totals.writeTo(out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return reader.read(in);
  }
}
