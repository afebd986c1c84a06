package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import org.dixit.encoder.WordPieces;

/**
 * What the encoder reads at once: pieces {@code coreBegin} to {@code coreEnd}, which it is to
 * judge, and before them some context that it has judged already. Windows end between paragraphs
 * where they can, else between sentences, else between words.
 */
record Window(int contextBegin, int coreBegin, int coreEnd) {
  private static final int CORE = 222;
  private static final int CONTEXT = 32;

  /** A window may end this early to end between paragraphs. */
  private static final int LEAST_PARAGRAPHS = 40;

  /** A window may end this early to end between sentences. */
  private static final int LEAST_SENTENCES = 100;

  /** Windows whose cores are all of {@code text}, in text order. */
  static List<Window> plan(WordPieces text) {
    List<Window> windows = new ArrayList<>();
    int begin = 0;
    while (begin < text.size()) {
      int end = coreEnd(text, begin);
      int context = Math.max(0, begin - CONTEXT);
      while (context < begin && !text.startsWord(context)) {
        context++;
      }
      windows.add(new Window(context, begin, end));
      begin = end;
    }
    return windows;
  }

  private static int coreEnd(WordPieces text, int begin) {
    int limit = CORE + (begin == 0 ? CONTEXT : 0);
    int end = Math.min(text.size(), begin + limit);
    int firstParagraph = text.paragraph(Math.max(0, begin - CONTEXT));
    // Each paragraph's end costs a separator.
    while (end < text.size()
        && end - begin + text.paragraph(end - 1) - firstParagraph > limit + CONTEXT) {
      end--;
    }
    if (end == text.size()) {
      return end;
    }
    int cut = end;
    while (cut > begin + LEAST_PARAGRAPHS && text.paragraph(cut) == text.paragraph(cut - 1)) {
      cut--;
    }
    if (cut > begin + LEAST_PARAGRAPHS) {
      return cut;
    }
    cut = end;
    while (cut > begin + LEAST_SENTENCES && !(text.startsWord(cut) && text.endsSentence(cut - 1))) {
      cut--;
    }
    if (cut > begin + LEAST_SENTENCES) {
      return cut;
    }
    while (!text.startsWord(end)) {
      end--;
    }
    return end;
  }
}
