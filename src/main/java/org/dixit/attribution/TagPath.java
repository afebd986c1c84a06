package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import org.dixit.text.Span;

/** The best tag for each word such that no part goes on where none has begun (Viterbi 1967). */
final class TagPath {
  private static final float NEVER = -1e9f;

  private final int firstWord;
  private final int[] tags;

  private TagPath(int firstWord, int[] tags) {
    this.firstWord = firstWord;
    this.tags = tags;
  }

  static TagPath best(TextScores scores) {
    int words = scores.endWord() - scores.firstWord();
    int[] back = new int[words * Tag.COUNT];
    float[] value = new float[Tag.COUNT];
    float[] next = new float[Tag.COUNT];
    for (int word = 0; word < words; word++) {
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        float best = word == 0 && goesOn(tag) ? NEVER : word == 0 ? 0 : Float.NEGATIVE_INFINITY;
        for (int from = 0; from < Tag.COUNT && word > 0; from++) {
          float sum = value[from] + (mayFollow(from, tag) ? 0 : NEVER);
          if (sum > best) {
            best = sum;
            back[word * Tag.COUNT + tag] = from;
          }
        }
        next[tag] = best + scores.tag(scores.firstWord() + word, tag);
      }
      float[] spare = value;
      value = next;
      next = spare;
    }
    int[] tags = new int[words];
    int tag = largest(value);
    for (int word = words - 1; word >= 0; word--) {
      tags[word] = tag;
      tag = back[word * Tag.COUNT + tag];
    }
    return new TagPath(scores.firstWord(), tags);
  }

  /** The tag of the block's {@code index}th word. */
  int tag(int index) {
    return tags[index];
  }

  /** The runs of words that are one {@code part} each, in text order. */
  List<Span> spans(Tag part) {
    List<Span> spans = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= tags.length; i++) {
      int tag = i < tags.length ? tags[i] : 0;
      if (begin >= 0 && tag != part.further()) {
        spans.add(new Span(firstWord + begin, firstWord + i));
        begin = -1;
      }
      if (tag == part.first()) {
        begin = i;
      }
    }
    return spans;
  }

  private static boolean goesOn(int tag) {
    return tag > 0 && tag % 2 == 0;
  }

  private static boolean mayFollow(int tag, int next) {
    return !goesOn(next) || tag == next || tag == next - 1;
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
