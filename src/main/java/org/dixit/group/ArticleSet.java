package org.dixit.group;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Which articles were seen, by 64 bits of their ids: 16 bytes an article, so that a speaker of a
 * million articles fits. Not thread-safe.
 */
final class ArticleSet {
  private static final int FIRST_SLOTS = 4;
  private static final int HEX = 16;

  /** Open addressing; zero is an empty slot. */
  private long[] slots = new long[FIRST_SLOTS];

  private int size;

  /**
   * @param articleId in hex, as in the tables, or any other text
   */
  void add(String articleId) {
    boolean hex =
        articleId.length() >= HEX && articleId.chars().limit(HEX).allMatch(ArticleSet::isHex);
    add(hex ? Long.parseUnsignedLong(articleId.substring(0, HEX), HEX) : articleId.hashCode());
  }

  void addAll(ArticleSet other) {
    for (long hash : other.slots) {
      if (hash != 0) {
        add(hash);
      }
    }
  }

  int size() {
    return size;
  }

  void writeTo(OutputStream out) throws IOException {
    ByteBuffer hashes = ByteBuffer.allocate(Long.BYTES * size);
    for (long hash : slots) {
      if (hash != 0) {
        hashes.putLong(hash);
      }
    }
    Wire.number(size, out);
    out.write(hashes.array());
  }

  /** Adds what {@link #writeTo} has written. */
  void readFrom(InputStream in) throws IOException {
    int bytes = Long.BYTES * Wire.count(in);
    ByteBuffer hashes = ByteBuffer.wrap(in.readNBytes(bytes));
    if (hashes.remaining() < bytes) {
      throw new EOFException("articles are missing");
    }
    while (hashes.hasRemaining()) {
      add(hashes.getLong());
    }
  }

  private void add(long hash) {
    long kept = hash == 0 ? 1 : hash;
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    int slot = slotOf(kept);
    if (slots[slot] == 0) {
      slots[slot] = kept;
      size++;
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long hash : old) {
      if (hash != 0) {
        slots[slotOf(hash)] = hash;
      }
    }
  }

  private int slotOf(long hash) {
    int slot = Long.hashCode(hash * 0x9E3779B97F4A7C15L) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
