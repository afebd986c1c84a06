package org.dixit.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A stream that can be read again from a mark of a record's start, found near where it failed. */
final class ResyncChannel implements ReadableByteChannel {
  /** More than a reader has in its buffers when it fails. */
  private static final int WINDOW = 1 << 15;

  private final InputStream in;
  private byte[] kept = new byte[4 * WINDOW];
  private int keptLength;

  /** Where the kept bytes begin in the stream. */
  private long keptFrom;

  private long position;
  private long searchFrom;

  ResyncChannel(InputStream in) {
    this.in = in;
  }

  /** Where the next byte comes from. */
  long position() {
    return position;
  }

  /** A sound record starts here; the next search begins after it. */
  void soundAt(long start) {
    searchFrom = Math.max(searchFrom, start + 1);
  }

  /** Goes to the next place where the magic bytes stand; false if there is none. */
  boolean resync(byte[] magic) throws IOException {
    long at = Math.max(searchFrom, Math.max(keptFrom, keptFrom + keptLength - WINDOW));
    while (true) {
      while (at + magic.length > keptFrom + keptLength) {
        if (!more()) {
          return false;
        }
      }
      if (matches(at, magic)) {
        position = at;
        searchFrom = at + 1;
        return true;
      }
      at++;
    }
  }

  private boolean matches(long at, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (kept[(int) (at - keptFrom) + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean more() throws IOException {
    if (kept.length - keptLength < WINDOW) {
      int drop = keptLength - WINDOW;
      System.arraycopy(kept, drop, kept, 0, WINDOW);
      keptLength = WINDOW;
      keptFrom += drop;
    }
    int read = in.read(kept, keptLength, WINDOW);
    keptLength += Math.max(read, 0);
    return read > 0;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (position == keptFrom + keptLength && !more()) {
      return -1;
    }
    int from = (int) (position - keptFrom);
    int length = Math.min(to.remaining(), keptLength - from);
    to.put(kept, from, length);
    position += length;
    return length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
