package org.dixit.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what goes into and comes out of unpacking, over all levels of one file: no zip bombs. */
final class ExpansionGuard {
  private static final long FREE = 1L << 30;

  private final int maxExpansion;
  private long storedBytes;
  private long unpackedBytes;

  ExpansionGuard(int maxExpansion) {
    this.maxExpansion = maxExpansion;
  }

  /** The file as it is stored. */
  InputStream stored(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) {
        storedBytes += bytes;
      }

      @Override
      IOException failed(IOException e) {
        return new UnreadableException(e);
      }
    };
  }

  /** Bytes that were unpacked from it. */
  InputStream unpacked(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) throws ExpandedException {
        unpackedBytes += bytes;
        if (unpackedBytes > FREE && unpackedBytes / maxExpansion > storedBytes) {
          throw new ExpandedException("unpacks to more than " + maxExpansion + " times its size");
        }
      }

      @Override
      IOException failed(IOException e) {
        return e;
      }
    };
  }

  /** The file itself cannot be read, as against: what is in it is damaged. */
  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** The file unpacks to too much. */
  static final class ExpandedException extends IOException {
    private static final long serialVersionUID = 1L;

    ExpandedException(String message) {
      super(message);
    }
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream stream) {
      super(stream);
    }

    abstract void count(long bytes) throws IOException;

    abstract IOException failed(IOException e);

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = in.read(buffer, offset, length);
      } catch (IOException e) {
        throw failed(e);
      }
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = 0;
      byte[] buffer = new byte[8192];
      while (skipped < n) {
        int read = read(buffer, 0, (int) Math.min(buffer.length, n - skipped));
        if (read < 0) {
          break;
        }
        skipped += read;
      }
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
