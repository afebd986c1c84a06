package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dixit.encoder.Letters;
import org.dixit.text.Span;

/**
 * Finds the quotation marks of a paragraph: every double mark of Unicode, {@code ''} and {@code
 * ``}, guillemets, corner brackets, and those single marks that come in pairs. Apostrophes and
 * inches are none.
 */
final class MarkScanner {
  private static final String DOUBLES = "\"\u201c\u201d\u201e\u201f\uff02\u301d\u301e\u301f";
  private static final String OPENING_DOUBLES = "\u201c\u201e\u201f\u301d";
  private static final String CLOSING_DOUBLES = "\u201d\u301e\u301f";
  private static final String OPENING_CORNERS = "\u300c\u300e\ufe41\ufe43";
  private static final String CLOSING_CORNERS = "\u300d\u300f\ufe42\ufe44";
  private static final String SINGLES = "'\u2018\u2019\u201a\u201b`\u00b4";
  private static final String PUNCTUATION = ".,;:!?\u2026)]}";

  private static final Pattern FEET_AND_INCHES = Pattern.compile("\\d['\u2019\u2032] ?\\d{1,2}$");
  private static final Pattern ELISION =
      Pattern.compile("(?:em|til|tis|twas|cause|bout|round|n|\\d0s)\\b", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Span paragraph;
  private final List<Mark> marks = new ArrayList<>();

  private MarkScanner(String text, Span paragraph) {
    this.text = text;
    this.paragraph = paragraph;
  }

  /** The marks of {@code paragraph} in text order. */
  static List<Mark> scan(String text, Span paragraph) {
    MarkScanner scanner = new MarkScanner(text, paragraph);
    scanner.scan();
    return scanner.marks;
  }

  /** Whether {@code c} is a quotation mark of any kind, the apostrophe included. */
  static boolean isMark(char c) {
    return DOUBLES.indexOf(c) >= 0
        || SINGLES.indexOf(c) >= 0
        || "\u00ab\u00bb\u2039\u203a".indexOf(c) >= 0
        || OPENING_CORNERS.indexOf(c) >= 0
        || CLOSING_CORNERS.indexOf(c) >= 0;
  }

  private void scan() {
    int next;
    for (int at = paragraph.begin(); at < paragraph.end(); at = next) {
      char c = text.charAt(at);
      next = at + 1;
      if (c == '\'' || c == '`' || DOUBLES.indexOf(c) >= 0) {
        while (next < paragraph.end() && text.charAt(next) == c) {
          next++;
        }
      }
      boolean twice = next - at > 1;
      if (DOUBLES.indexOf(c) >= 0 || (twice && (c == '\'' || c == '`'))) {
        addDouble(c, new Span(at, next));
      } else if (c == '\u00ab' || c == '\u00bb' || c == '\u2039' || c == '\u203a') {
        // French opens with the one, German with the other: the spaces around tell.
        addByContext(new Span(at, next), Mark.Family.GUILLEMET);
      } else if (OPENING_CORNERS.indexOf(c) >= 0 || CLOSING_CORNERS.indexOf(c) >= 0) {
        boolean opens = OPENING_CORNERS.indexOf(c) >= 0;
        marks.add(new Mark(new Span(at, next), Mark.Family.CORNER, opens, !opens));
      } else if (opensSingle(at)) {
        addSingles(at);
      }
    }
    marks.sort(java.util.Comparator.comparing(Mark::at));
  }

  private void addDouble(char c, Span at) {
    if (OPENING_DOUBLES.indexOf(c) >= 0 || c == '`') {
      // The same curl twice, or the German closing mark: it may also close.
      boolean closes = c == '\u201c' && !spaceBefore(at) && !wordAfter(at);
      marks.add(new Mark(at, Mark.Family.DOUBLE, !closes, closes));
    } else if (CLOSING_DOUBLES.indexOf(c) >= 0) {
      boolean opens = spaceBefore(at) && wordAfter(at);
      marks.add(new Mark(at, Mark.Family.DOUBLE, opens, !opens));
    } else if (!isInches(at)) {
      addByContext(at, Mark.Family.DOUBLE);
    }
  }

  private void addByContext(Span at, Mark.Family family) {
    boolean opens = wordAfter(at) && spaceBefore(at);
    boolean closes = !spaceBefore(at) && !wordAfter(at);
    boolean empty =
        at.length() > 1 && family == Mark.Family.DOUBLE && text.charAt(at.begin()) == '"';
    if (opens || closes || !empty) {
      marks.add(new Mark(at, family, opens || !closes, closes || !opens));
    }
  }

  private boolean isInches(Span at) {
    if (at.begin() == paragraph.begin() || !Character.isDigit(text.charAt(at.begin() - 1))) {
      return false;
    }
    String before = text.substring(Math.max(paragraph.begin(), at.begin() - 6), at.begin());
    if (FEET_AND_INCHES.matcher(before).find()) {
      return true;
    }
    boolean open = marks.stream().filter(m -> m.family() == Mark.Family.DOUBLE).count() % 2 == 1;
    return !open || (lowerAfter(at) && straightAfter(at) % 2 == 1);
  }

  /** How many straight marks come after {@code at}, those after a digit left out. */
  private long straightAfter(Span at) {
    return java.util.stream.IntStream.range(at.end(), paragraph.end())
        .filter(i -> text.charAt(i) == '"' && !Character.isDigit(text.charAt(i - 1)))
        .count();
  }

  private boolean lowerAfter(Span at) {
    return at.end() + 1 < paragraph.end() && Character.isLowerCase(text.charAt(at.end() + 1));
  }

  private boolean opensSingle(int at) {
    char c = text.charAt(at);
    Span mark = new Span(at, at + 1);
    return (c == '\'' || c == '\u2018' || c == '\u201a' || c == '\u201b' || c == '`')
        && spaceBefore(mark)
        && wordAfter(mark)
        && !ELISION.matcher(text).region(at + 1, paragraph.end()).lookingAt();
  }

  /** Adds a single mark and its partner, if it has one. */
  private void addSingles(int begin) {
    int partner = -1;
    for (int at = begin + 1; at < paragraph.end(); at++) {
      if (opensSingle(at)) {
        break;
      }
      if (!closesSingle(at)) {
        continue;
      }
      partner = at;
      if (!mayBePossessive(at)) {
        break;
      }
    }
    if (partner >= 0) {
      marks.add(new Mark(new Span(begin, begin + 1), Mark.Family.SINGLE, true, false));
      marks.add(new Mark(new Span(partner, partner + 1), Mark.Family.SINGLE, false, true));
    }
  }

  private boolean closesSingle(int at) {
    char c = text.charAt(at);
    Span mark = new Span(at, at + 1);
    boolean twice = at + 1 < paragraph.end() && text.charAt(at + 1) == c;
    return (c == '\'' || c == '\u2019' || c == '\u00b4')
        && !twice
        && text.charAt(at - 1) != c
        && !spaceBefore(mark)
        && !wordAfter(mark);
  }

  /** "the voters' choice": an s before, a space and a small letter after. */
  private boolean mayBePossessive(int at) {
    return text.charAt(at - 1) == 's' && lowerAfter(new Span(at, at + 1));
  }

  private boolean spaceBefore(Span at) {
    int begin = at.begin();
    while (begin > paragraph.begin()) {
      char before = text.charAt(begin - 1);
      if (Letters.isSpace(before) || "([{<\u2014\u2013-/\u00a1\u00bf".indexOf(before) >= 0) {
        return true;
      }
      if (!isMark(before)) {
        return false;
      }
      begin--;
    }
    return true;
  }

  private boolean wordAfter(Span at) {
    Span mark = at;
    while (mark.end() < paragraph.end()) {
      char after = text.charAt(mark.end());
      if (after == '.' && text.startsWith("...", mark.end())) {
        return spaceBefore(mark);
      }
      if (Letters.isSpace(after)
          || PUNCTUATION.indexOf(after) >= 0
          || "\u2014\u2013-=/".indexOf(after) >= 0) {
        return false;
      }
      if (!isMark(after)) {
        return true;
      }
      mark = new Span(mark.end(), mark.end() + 1);
    }
    return false;
  }
}
