package org.dixit.group.utterance;

/** 64-bit hashes that are the same on every machine. */
final class Hash {
  private Hash() {}

  static long of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 1_000_003 + text.charAt(i);
    }
    return mixed(hash);
  }

  /** The finaliser of SplitMix64: every bit of the input stirs every bit of the output. */
  static long mixed(long x) {
    long y = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return y ^ (y >>> 31);
  }
}
