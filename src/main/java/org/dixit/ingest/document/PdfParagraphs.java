package org.dixit.ingest.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins the lines of a PDF to paragraphs. A paragraph ends where the next line is further down than
 * lines of this document are, is set in another size, is indented, or where a line that ends a
 * sentence stops well before the right edge. A paragraph goes on over the end of a page or column
 * unless it could be over.
 */
final class PdfParagraphs {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\"'”’)\\]]*$");
  private static final Pattern LIST_ITEM = Pattern.compile("^(?:[•▪◦‣*–-]|\\d{1,2}[.)]) .*");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}'’-]+");

  /** First parts of compounds that keep their hyphen at a line's end. */
  private static final Set<String> COMPOUNDING =
      Set.of(
          "self", "well", "ex", "non", "anti", "vice", "co", "pre", "post", "long", "short", "high",
          "low", "so", "all", "half", "two", "three", "four", "five", "six", "ten", "one", "year",
          "first", "second", "third", "much", "ill", "far", "full", "part", "hard", "best",
          "cross");

  private final List<PdfLine> lines;
  private final Set<String> words = new HashSet<>();
  private final float leading;
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();

  private PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.leading = usualLeading(lines);
    for (PdfLine line : lines) {
      WORDS.matcher(line.text()).results().forEach(w -> words.add(lower(w.group())));
    }
  }

  static List<String> of(List<PdfLine> lines) {
    return new PdfParagraphs(lines).join();
  }

  private List<String> join() {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && isBreak(i)) {
        flush();
      }
      append(lines.get(i).text());
    }
    flush();
    return paragraphs;
  }

  private boolean isBreak(int index) {
    PdfLine before = lines.get(index - 1);
    PdfLine line = lines.get(index);
    float em = Math.max(line.size(), 1);
    if (Math.abs(before.size() - line.size()) > 0.8f || LIST_ITEM.matcher(line.text()).matches()) {
      return true;
    }
    boolean sentenceOver = SENTENCE_END.matcher(before.text()).find();
    boolean stopsShort = before.right() < columnRight(index - 1) - 4 * em;
    float step = line.baseline() - before.baseline();
    if (before.page() != line.page() || step < -em) {
      return (sentenceOver && (stopsShort || isIndented(index)))
          || (stopsShort && Character.isUpperCase(line.text().codePointAt(0)));
    }
    return step > leading * 1.3f || isIndented(index) || (sentenceOver && stopsShort);
  }

  /** Whether a line starts further right than the lines around it. */
  private boolean isIndented(int index) {
    PdfLine line = lines.get(index);
    float em = Math.max(line.size(), 1);
    if (index + 1 >= lines.size()) {
      return line.left() > lines.get(index - 1).left() + 0.8f * em
          && isSameColumn(line, lines.get(index - 1));
    }
    PdfLine after = lines.get(index + 1);
    float indent = line.left() - after.left();
    return isSameColumn(line, after) && indent > 0.8f * em && indent < 6 * em;
  }

  /** How far to the right the lines of the column around a line go. */
  private float columnRight(int index) {
    PdfLine line = lines.get(index);
    float right = line.right();
    for (int i = Math.max(0, index - 12); i < Math.min(lines.size(), index + 13); i++) {
      PdfLine other = lines.get(i);
      boolean near = Math.abs(other.left() - line.left()) < 6 * Math.max(line.size(), 1);
      if (near && Math.abs(other.size() - line.size()) < 0.8f) {
        right = Math.max(right, other.right());
      }
    }
    return right;
  }

  private static boolean isSameColumn(PdfLine a, PdfLine b) {
    return a.left() < b.right() && b.left() < a.right() && a.page() == b.page();
  }

  private void append(String line) {
    int length = current.length();
    if (length == 0) {
      current.append(line);
      return;
    }
    char last = current.charAt(length - 1);
    if (last == '\u00ad') {
      current.setLength(length - 1);
    } else if (last == '-' && length > 1 && Character.isLetter(current.charAt(length - 2))) {
      if (isBroken(line)) {
        current.setLength(length - 1);
      }
    } else if (last != '—') {
      current.append(' ');
    }
    current.append(line);
  }

  /** Whether the hyphen at the end stands for a broken word, not for a compound. */
  private boolean isBroken(String line) {
    if (!Character.isLowerCase(line.codePointAt(0))) {
      return false;
    }
    int begin = current.length() - 1;
    while (begin > 0 && Character.isLetter(current.charAt(begin - 1))) {
      begin--;
    }
    String left = lower(current.substring(begin, current.length() - 1));
    String right = lower(line.replaceFirst("(?s)[^\\p{L}].*", ""));
    if (words.contains(left + right)) {
      return true;
    }
    return !words.contains(left + "-" + right) && !COMPOUNDING.contains(left);
  }

  private void flush() {
    if (current.length() > 0) {
      paragraphs.add(current.toString());
    }
    current.setLength(0);
  }

  private static float usualLeading(List<PdfLine> lines) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (lines.get(i).page() == lines.get(i - 1).page() && step > 1) {
        steps.add(step);
      }
    }
    steps.sort(null);
    // Most steps are within paragraphs, so the lower middle one is.
    return steps.isEmpty() ? Float.MAX_VALUE / 2 : steps.get(steps.size() * 2 / 5);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
