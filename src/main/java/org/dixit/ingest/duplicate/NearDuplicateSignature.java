package org.dixit.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * A short signature of a text's wording: MinHash over sequences of five words (Broder, "On the
 * resemblance and containment of documents", 1997), in bands, so that texts with much in common
 * share at least one band's key (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", ch. 3).
 * Case, marks and white space do not count. Immutable.
 */
public final class NearDuplicateSignature {
  private static final int WORDS = 5;
  private static final int BANDS = 21;
  private static final int ROWS = 3;
  private static final int MIN_WORDS = 30;
  private static final long[] SEEDS =
      new SplittableRandom(0x5eed).longs((long) BANDS * ROWS).toArray();

  private final int[] minima;

  private NearDuplicateSignature(int[] minima) {
    this.minima = minima;
  }

  /** The signature of a text; null if it has too few words to have one. */
  public static @Nullable NearDuplicateSignature of(String text) {
    List<String> words = List.of(ContentId.words(text).split(" ", -1));
    if (words.size() < MIN_WORDS) {
      return null;
    }
    long[] hashes = words.stream().mapToLong(NearDuplicateSignature::hash).toArray();
    int[] minima = new int[SEEDS.length];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int i = 0; i + WORDS <= hashes.length; i++) {
      long sequence = 0;
      for (int j = i; j < i + WORDS; j++) {
        sequence = mixed(sequence * 31 + hashes[j]);
      }
      for (int k = 0; k < minima.length; k++) {
        minima[k] = Math.min(minima[k], (int) (mixed(sequence ^ SEEDS[k]) >>> 33));
      }
    }
    return new NearDuplicateSignature(minima);
  }

  /** Keys to group by: candidates for copies share at least one. */
  public List<Long> bandKeys() {
    List<Long> keys = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mixed(key * 31 + minima[band * ROWS + row]);
      }
      keys.add(key);
    }
    return keys;
  }

  /** What is compared to tell whether candidates are copies. */
  public WordingSketch sketch() {
    byte[] bytes = new byte[minima.length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) minima[k];
    }
    return new WordingSketch(bytes);
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 1_000_003 + word.charAt(i);
    }
    return mixed(hash);
  }

  /** The finaliser of SplitMix64: every bit of the input stirs every bit of the output. */
  private static long mixed(long x) {
    long y = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return y ^ (y >>> 31);
  }
}
