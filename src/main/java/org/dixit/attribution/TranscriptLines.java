package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives the lines of a transcript ({@code WALLACE: Will you come?}) to their speakers: the name is
 * the source, the colon the cue, the rest of the line the content, and so are the paragraphs that
 * follow before the next speaker's line. A transcript has two such lines in a row, or three in all.
 */
final class TranscriptLines implements Refinement {
  /** A word in capitals, but for how surnames begin: {@code McCONNELL}, {@code DeVOS}. */
  private static final String WORD =
      "(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)?\\p{Lu}[\\p{Lu}.'\u2019-]*";

  /** Radio's transcripts say so of their reporters. */
  private static final String BYLINE = "(?:, BYLINE)?";

  private static final Pattern LINE =
      Pattern.compile(
          "[\"\u201c]?("
              + WORD
              + "(?: "
              + WORD
              + "){0,4})"
              + BYLINE
              + "(?: ?[(\\[][^)\\]]{1,40}[)\\]])?(:)[ \u00a0]?(?=\\S)");

  /** Capital words before a colon that call for attention and name nobody. */
  private static final Set<String> HEADINGS =
      Set.of(
          "UPDATE",
          "UPDATED",
          "WATCH",
          "READ",
          "READ MORE",
          "RELATED",
          "NOTE",
          "PHOTO",
          "PHOTOS",
          "VIDEO",
          "BREAKING",
          "CORRECTION",
          "MORE",
          "SEE ALSO",
          "SOURCE",
          "ALSO",
          "PS",
          "P.S.");

  /** A speaker goes on for at most so many paragraphs after the line. */
  private static final int LONGEST_TURN = 3;

  private record Line(int paragraph, Span speaker, Span colon, Span rest) {}

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    List<Line> lines = lines(text);
    if (!isTranscript(lines)) {
      return drafts;
    }
    DraftIndex index = new DraftIndex(text, drafts);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int next = i + 1 < lines.size() ? lines.get(i + 1).paragraph() : line.paragraph() + 1;
      List<Span> turn = new ArrayList<>(List.of(line.rest()));
      if (next - line.paragraph() - 1 <= LONGEST_TURN) {
        turn.addAll(text.paragraphs().subList(line.paragraph() + 1, next));
      }
      index.clear(text.paragraphs().get(line.paragraph()));
      turn.forEach(index::clear);
      index.add(new Draft(turn, line.colon(), line.speaker(), CONFIDENCE, true));
    }
    return index.drafts();
  }

  private static List<Line> lines(AnnotatedText text) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < text.paragraphs().size(); i++) {
      Line line = line(text.text(), i, text.paragraphs().get(i));
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static @Nullable Line line(String text, int index, Span paragraph) {
    Matcher matcher = LINE.matcher(text).region(paragraph.begin(), paragraph.end());
    return matcher.lookingAt() && !HEADINGS.contains(matcher.group(1))
        ? new Line(
            index,
            new Span(matcher.start(1), matcher.end(1)),
            new Span(matcher.start(2), matcher.end(2)),
            new Span(matcher.end(), paragraph.end()))
        : null;
  }

  private static boolean isTranscript(List<Line> lines) {
    boolean inARow = false;
    for (int i = 1; i < lines.size(); i++) {
      inARow |= lines.get(i).paragraph() == lines.get(i - 1).paragraph() + 1;
    }
    return inARow || lines.size() > 2;
  }
}
