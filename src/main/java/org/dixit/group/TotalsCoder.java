package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;

/**
 * Totals as Java serializes them. Beam's own coder for serializable classes warns when they have no
 * {@code equals}, which nobody needs of totals.
 */
final class TotalsCoder<T extends Totals<T>> extends CustomCoder<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;

  TotalsCoder(Class<T> type) {
    this.type = type;
  }

  @Override
  public void encode(T totals, OutputStream out) throws IOException {
    ObjectOutputStream objects = new ObjectOutputStream(out);
    objects.writeObject(totals);
    objects.flush();
  }

  @Override
  public T decode(InputStream in) throws IOException {
    try {
      return type.cast(new ObjectInputStream(in).readObject());
    } catch (ClassNotFoundException e) {
      throw new IOException("totals of an unknown class", e);
    }
  }
}
