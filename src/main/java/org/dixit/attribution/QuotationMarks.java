package org.dixit.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dixit.encoder.Letters;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What stands between quotation marks in a text. Marks are paired paragraph by paragraph, so that a
 * bad one spoils no more than its own. A quotation without a closing mark runs to its paragraph's
 * end if the next paragraph opens with a mark or closes what this one opened; else it ends with its
 * sentence. Immutable.
 */
final class QuotationMarks {
  private final String text;
  private final List<Quoted> quotations;
  private final BitSet inside = new BitSet();
  private final Map<Integer, Quoted> byMark = new HashMap<>();

  private QuotationMarks(String text, List<Quoted> quotations) {
    this.text = text;
    this.quotations = List.copyOf(quotations);
    for (Quoted quoted : quotations) {
      IntStream.range(quoted.outer().begin(), quoted.outer().end())
          .filter(at -> !quoted.inner().contains(at))
          .forEach(at -> byMark.put(at, quoted));
      if (quoted.depth() == 0) {
        inside.set(quoted.inner().begin(), quoted.inner().end());
      }
    }
  }

  static QuotationMarks of(AnnotatedText text) {
    Pairing pairing = new Pairing(text);
    for (Span paragraph : text.paragraphs()) {
      pairing.pair(paragraph);
    }
    pairing.quotations.sort(Comparator.comparing(Quoted::outer));
    return new QuotationMarks(text.text(), pairing.quotations);
  }

  /** The quotations that stand in no other, in text order. */
  List<Quoted> outermost() {
    return quotations.stream().filter(quoted -> quoted.depth() == 0).toList();
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

  /**
   * {@code span} without white space at its ends and without the marks there, except for those that
   * stand around a part of it only: {@code "No" is "no"} keeps its marks.
   */
  Span trim(Span span) {
    int begin = span.begin();
    int end = span.end();
    while (end > begin && Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (begin < end && isLoose(begin, begin, end)) {
      begin++;
    }
    while (end > begin && isLoose(end - 1, begin, end)) {
      end--;
    }
    return new Span(begin, end);
  }

  /** Whether the character at one end of {@code begin..end} is none of its words. */
  private boolean isLoose(int at, int begin, int end) {
    char c = text.charAt(at);
    Quoted quoted = byMark.get(at);
    if (quoted == null) {
      boolean apostrophe = c == '\'' || c == '\u2019';
      return Letters.isSpace(c) || (MarkScanner.isMark(c) && !apostrophe);
    }
    boolean opens = at < quoted.inner().begin();
    return opens ? quoted.outer().end() >= end : quoted.outer().begin() < begin;
  }

  /** Pairs the marks of one paragraph after another. */
  private static final class Pairing {
    private final AnnotatedText text;
    private final List<Quoted> quotations = new ArrayList<>();

    /** The quotation that the paragraph before has left open. */
    private @Nullable Quoted pending;

    Pairing(AnnotatedText text) {
      this.text = text;
    }

    void pair(Span paragraph) {
      List<Mark> marks = MarkScanner.scan(text.text(), paragraph);
      Quoted left = pending;
      pending = null;
      if (left != null && !marks.isEmpty()) {
        Mark first = marks.get(0);
        boolean reopened = first.at().begin() == paragraph.begin() && first.canOpen();
        boolean closedLate = first.onlyCloses();
        if (reopened || closedLate) {
          extend(left);
        }
        if (closedLate) {
          Span inner = new Span(paragraph.begin(), first.at().begin());
          quotations.add(new Quoted(new Span(paragraph.begin(), first.at().end()), inner, 0, true));
        }
      }
      pairInside(paragraph, marks);
    }

    /** Lets a quotation that ended with its sentence run to its paragraph's end. */
    private void extend(Quoted left) {
      int end = text.paragraphs().get(text.paragraphAt(left.outer().begin())).end();
      quotations.remove(left);
      quotations.add(
          new Quoted(
              new Span(left.outer().begin(), end), new Span(left.inner().begin(), end), 0, false));
    }

    private void pairInside(Span paragraph, List<Mark> marks) {
      Deque<Mark> open = new ArrayDeque<>();
      for (int i = 0; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        Mark top = open.peek();
        if (top == null) {
          if (mark.canOpen()) {
            open.push(mark);
          }
        } else if (mark.family() == top.family() && mark.canClose()) {
          close(open, mark);
        } else if (mark.family() == top.family()) {
          if (closersLeft(marks, i) < 2) {
            open.pop();
            unclosed(top, mark.at().begin(), open.size());
          }
          open.push(mark);
        } else if (mark.canClose() && open.stream().anyMatch(m -> m.family() == mark.family())) {
          while (open.element().family() != mark.family()) {
            open.pop();
          }
          close(open, mark);
        } else if (mark.canOpen()) {
          open.push(mark);
        }
      }
      if (!open.isEmpty()) {
        pending = unclosed(open.getLast(), paragraph.end(), 0);
      }
    }

    private void close(Deque<Mark> open, Mark mark) {
      Mark opening = open.pop();
      Span outer = new Span(opening.at().begin(), mark.at().end());
      int begin = opening.at().end();
      Span inner = new Span(begin, mark.at().begin());
      quotations.add(new Quoted(outer, inner, open.size(), true));
    }

    private Quoted unclosed(Mark opening, int limit, int depth) {
      Span sentence = text.sentences().get(text.sentenceAt(opening.at().begin()));
      int end = Math.max(opening.at().end(), Math.min(limit, sentence.end()));
      Quoted quoted =
          new Quoted(
              new Span(opening.at().begin(), end), new Span(opening.at().end(), end), depth, false);
      quotations.add(quoted);
      return quoted;
    }

    /** How many more marks of this family close than open after mark {@code index}. */
    private static int closersLeft(List<Mark> marks, int index) {
      int left = 0;
      for (Mark later : marks.subList(index + 1, marks.size())) {
        if (later.family() == marks.get(index).family()) {
          left += later.onlyCloses() ? 1 : later.onlyOpens() ? -1 : 0;
        }
      }
      return left;
    }
  }
}
