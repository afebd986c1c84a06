package org.dixit.group.utterance;

import static org.dixit.group.utterance.ReportedWords.NOT;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What two sightings have in common: the words of each that stand beside the same neighbour in the
 * other, whatever lies between such stretches, so that an ellipsis costs nothing.
 */
final class Overlap {
  private final int[] part;
  private final int[] whole;
  private final BitSet inPart;
  private final BitSet inWhole;

  /**
   * @param part the shorter one
   * @param whole the longer one
   */
  Overlap(Sighting part, Sighting whole) {
    this.part = part.words();
    this.whole = whole.words();
    this.inPart = shared(this.part, pairs(this.whole));
    this.inWhole = shared(this.whole, pairs(this.part));
  }

  /** How many words of the part are in the whole. */
  int words() {
    return inPart.cardinality();
  }

  /** How many of those say something. */
  int tellingWords() {
    return (int) inPart.stream().filter(i -> ReportedWords.isTelling(part[i])).count();
  }

  /** The share of the part that is in the whole. */
  double share() {
    return (double) words() / part.length;
  }

  /** How long the part is, as a share of the whole. */
  double cover() {
    return (double) part.length / whole.length;
  }

  /** The share of the part that is in the whole in stretches of three words at least. */
  double shareInStretches() {
    BitSet stretches = new BitSet(part.length);
    for (int i = 0; i + 2 < part.length; i++) {
      for (int j = 0; j + 2 < whole.length; j++) {
        if (alike(i, j) && alike(i + 1, j + 1) && alike(i + 2, j + 2)) {
          stretches.set(i, i + 3);
        }
      }
    }
    return (double) stretches.cardinality() / part.length;
  }

  private boolean alike(int inPart, int inWhole) {
    return ReportedWords.form(part[inPart]) == ReportedWords.form(whole[inWhole]);
  }

  /** The share of the part that is in the whole in the same order (longest common subsequence). */
  double shareInOrder() {
    int[] before = new int[whole.length + 1];
    for (int word : part) {
      int[] longest = new int[whole.length + 1];
      for (int j = 0; j < whole.length; j++) {
        longest[j + 1] =
            ReportedWords.form(word) == ReportedWords.form(whole[j])
                ? before[j] + 1
                : Math.max(before[j + 1], longest[j]);
      }
      before = longest;
    }
    return (double) before[whole.length] / part.length;
  }

  /**
   * Whether the two say different things in nearly the same words: a negation or a number that only
   * one of them has, amid words of both.
   */
  boolean contradicts() {
    for (int i = inPart.nextClearBit(0); i < part.length; i = inPart.nextClearBit(i + 1)) {
      if (part[i] == NOT || ReportedWords.isNumber(part[i])) {
        return true;
      }
    }
    for (int i = inWhole.nextClearBit(0); i < whole.length; i = inWhole.nextClearBit(i + 1)) {
      if (whole[i] == NOT && inWhole.get(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static BitSet shared(int[] words, long[] pairsOfOther) {
    BitSet shared = new BitSet(words.length);
    for (int i = 0; i + 1 < words.length; i++) {
      if (Arrays.binarySearch(pairsOfOther, pair(words, i)) >= 0) {
        shared.set(i, i + 2);
      }
    }
    return shared;
  }

  private static long[] pairs(int[] words) {
    long[] pairs = new long[Math.max(0, words.length - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair(words, i);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private static long pair(int[] words, int i) {
    return ((long) ReportedWords.form(words[i]) << 32)
        | (ReportedWords.form(words[i + 1]) & 0xffffffffL);
  }
}
