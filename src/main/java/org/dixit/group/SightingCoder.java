package org.dixit.group;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.beam.sdk.coders.CustomCoder;
import org.dixit.group.utterance.Sighting;
import org.dixit.group.utterance.Voice;

/** Sightings on their way through a shuffle, as small as they are. */
final class SightingCoder extends CustomCoder<Sighting> {
  private static final long serialVersionUID = 1L;
  private static final int FIXED_BYTES = 3 * Long.BYTES + Integer.BYTES + 1;

  @Override
  public void encode(Sighting sighting, OutputStream out) throws IOException {
    int[] words = sighting.words();
    Wire.text(sighting.id(), out);
    Wire.text(sighting.voice().kind().name(), out);
    Wire.number(words.length, out);
    ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + Integer.BYTES * words.length);
    bytes
        .putLong(sighting.article())
        .putLong(sighting.voice().speaker())
        .putLong(sighting.voice().surname())
        .putInt(sighting.day())
        .put((byte) (sighting.direct() ? 1 : 0));
    for (int word : words) {
      bytes.putInt(word);
    }
    out.write(bytes.array());
  }

  @Override
  public Sighting decode(InputStream in) throws IOException {
    String id = Wire.text(in);
    Voice.Kind kind = Voice.Kind.valueOf(Wire.text(in));
    int[] words = new int[Wire.count(in)];
    int size = FIXED_BYTES + Integer.BYTES * words.length;
    ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(size));
    if (bytes.remaining() < size) {
      throw new EOFException("a sighting is cut off");
    }
    long article = bytes.getLong();
    long speaker = bytes.getLong();
    long surname = bytes.getLong();
    Voice voice = new Voice(kind, speaker, surname);
    int day = bytes.getInt();
    boolean direct = bytes.get() == 1;
    for (int i = 0; i < words.length; i++) {
      words[i] = bytes.getInt();
    }
    return new Sighting(id, article, voice, day, direct, words);
  }
}
