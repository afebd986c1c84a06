package org.dixit.ingest.isolation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Objects over a pipe: a length, then the object serialised. Only our own and Java's are read. */
final class Frames {
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;org.dixit.ingest.*;java.lang.*;java.util.*;java.time.*;!*");

  private Frames() {}

  static void write(DataOutputStream out, Serializable object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(object);
    }
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    out.flush();
  }

  static Object read(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(OURS);
      return objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("an object of another version", e);
    }
  }
}
