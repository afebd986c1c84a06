package org.dixit.speaker;

import java.util.BitSet;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Which characters of a text are between quotation marks; a mark left open ends at its paragraph.
 */
final class Quotes {
  private final BitSet quoted = new BitSet();

  Quotes(AnnotatedText text) {
    for (Span paragraph : text.paragraphs()) {
      mark(text.text(), paragraph);
    }
  }

  private void mark(String text, Span paragraph) {
    int opened = -1;
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      boolean twice = c == '\'' && i + 1 < paragraph.end() && text.charAt(i + 1) == '\'';
      if (opened < 0 && (c == '\u201c' || c == '"' || c == '\u00ab' || twice)) {
        opened = i;
      } else if (opened >= 0 && (c == '\u201d' || c == '"' || c == '\u00bb' || twice)) {
        quoted.set(opened, i + 1);
        opened = -1;
      }
      if (twice) {
        i++;
      }
    }
    if (opened >= 0) {
      quoted.set(opened, paragraph.end());
    }
  }

  boolean cover(int offset) {
    return quoted.get(offset);
  }

  /** Whether the characters between two words open a quotation. */
  static boolean opens(String gap) {
    return gap.indexOf('"') >= 0
        || gap.indexOf('\u201c') >= 0
        || gap.indexOf('\u2018') >= 0
        || gap.endsWith(" '")
        || gap.indexOf(':') >= 0
        || gap.contains("''");
  }
}
