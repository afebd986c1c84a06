package org.dixit.attribution;

import java.util.BitSet;
import org.dixit.text.Span;

/** Where the quotation marks of a text are, and what stands between them. */
final class QuotationMarks {
  private final String text;
  private final BitSet inside = new BitSet();

  private QuotationMarks(String text) {
    this.text = text;
  }

  static QuotationMarks of(String text) {
    QuotationMarks marks = new QuotationMarks(text);
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open =
          switch (c) {
            case '\n' -> false;
            case '\u201c' -> true;
            case '\u201d' -> false;
            case '"' -> !open;
            default -> open;
          };
      marks.inside.set(i, open && !isMark(c));
    }
    return marks;
  }

  /** Whether all, some or none of the words of {@code content} stand between quotation marks. */
  QuotationType typeOf(Iterable<Span> content) {
    boolean some = false;
    boolean all = true;
    for (Span span : content) {
      for (int i = span.begin(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          some |= inside.get(i);
          all &= inside.get(i);
        }
      }
    }
    return !some ? QuotationType.INDIRECT : all ? QuotationType.DIRECT : QuotationType.MIXED;
  }

  /** {@code span} without the marks and white space at its ends. */
  Span trim(Span span) {
    int begin = span.begin();
    int end = span.end();
    while (begin < end && isOuter(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isOuter(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  private static boolean isOuter(char c) {
    return isMark(c) || Character.isWhitespace(c);
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d';
  }
}
