package org.dixit.output;

import java.util.Arrays;

/**
 * Hashes of a table's keys: eight bytes each, sorted when they are asked about. Not thread-safe.
 */
final class KeyHashes {
  private static final int FIRST = 1024;

  private long[] hashes = new long[FIRST];
  private int size;

  void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + size / 2);
    }
    hashes[size++] = hash;
  }

  boolean areUnique() {
    Arrays.sort(hashes, 0, size);
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1]) {
        return false;
      }
    }
    return true;
  }
}
