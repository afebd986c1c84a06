package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import org.dixit.encoder.WordPieces;

/** What the encoder says of the words of a run of windows. */
final class TextScores {
  private final WordPieces text;
  private final int firstWord;
  private final float[] tags;
  private final List<WindowScores> windowOf = new ArrayList<>();

  /** Takes the scores of neighbouring windows in text order. */
  TextScores(WordPieces text, List<WindowScores> windows) {
    this.text = text;
    this.firstWord = text.wordOf(windows.get(0).window().coreBegin());
    int last = windows.get(windows.size() - 1).window().coreEnd() - 1;
    this.tags = new float[(text.wordOf(last) + 1 - firstWord) * Tag.COUNT];
    for (WindowScores scores : windows) {
      for (int piece = scores.window().coreBegin(); piece < scores.window().coreEnd(); piece++) {
        if (text.startsWord(piece)) {
          scores.tags(piece, tags, windowOf.size() * Tag.COUNT);
          windowOf.add(scores);
        }
      }
    }
  }

  int firstWord() {
    return firstWord;
  }

  int endWord() {
    return firstWord + windowOf.size();
  }

  /** The logarithm of the probability that {@code word} has the tag. */
  float tag(int word, int tag) {
    return tags[(word - firstWord) * Tag.COUNT + tag];
  }

  /** Where the cue or the source of a word of content is. */
  Pointer pointer(Tag part, int word) {
    int piece = text.firstPiece(word);
    WindowScores scores = windowOf.get(word - firstWord);
    return part == Tag.CUE ? scores.cue(piece) : scores.source(piece);
  }
}
