package org.dixit.ingest.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/**
 * Objects over a pipe, each serialised on its own, so that nothing said earlier is kept. Only our
 * own and Java's are read.
 */
final class Frames {
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;org.dixit.ingest.*;org.dixit.ingest.record.*"
              + ";java.lang.*;java.util.*;java.time.*;!*");

  private Frames() {}

  static void write(OutputStream out, Serializable object) throws IOException {
    ObjectOutputStream objects = new ObjectOutputStream(out);
    objects.writeObject(object);
    objects.flush();
  }

  /**
   * @throws java.io.EOFException if the other side has ended
   */
  static Object read(InputStream in) throws IOException {
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(OURS);
    try {
      return objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("an object of another version", e);
    }
  }
}
