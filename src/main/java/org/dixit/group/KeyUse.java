package org.dixit.group;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;

/**
 * Says that a sighting has a key: all that it takes to find the keys that several have.
 *
 * @param key one of {@link org.dixit.group.utterance.Sighting#keys}
 * @param sighting the sighting's {@link org.dixit.group.utterance.Sighting#idHash(String)}; should
 *     two have the same, each is compared under the other's keys too, and nothing is lost
 */
record KeyUse(long key, long sighting) {
  /** Sixteen bytes each. */
  static final Coder<KeyUse> CODER = new FixedCoder();

  private static final class FixedCoder extends AtomicCoder<KeyUse> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(KeyUse use, OutputStream out) throws IOException {
      out.write(
          ByteBuffer.allocate(2 * Long.BYTES).putLong(use.key()).putLong(use.sighting()).array());
    }

    @Override
    public KeyUse decode(InputStream in) throws IOException {
      byte[] bytes = in.readNBytes(2 * Long.BYTES);
      if (bytes.length < 2 * Long.BYTES) {
        throw new EOFException("the use of a key is cut off");
      }
      ByteBuffer values = ByteBuffer.wrap(bytes);
      return new KeyUse(values.getLong(), values.getLong());
    }
  }
}
