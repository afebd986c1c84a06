package org.dixit.attribution;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Takes the word away from places: where a dateline was read as the source ({@code DORNA, Norland -
 * Mayor Bo Tarn accused the council}), the source begins behind it instead. {@link WholeSources}
 * then completes it.
 */
final class Datelines implements Refinement {
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*\\p{Lu}[\\p{Lu}.'\u2019 ]{2,40}"
              + "(?:, ?\\p{Lu}[\\p{L}. ]{1,30}| ?\\([\\p{L}/ .]{2,20}\\)){1,2}"
              + " ?(?:-{1,2}|[\u2013\u2014]) +");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "ADJ", "DET");

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    return drafts.stream().map(draft -> behindDateline(text, draft)).toList();
  }

  private static Draft behindDateline(AnnotatedText text, Draft draft) {
    Span source = draft.source();
    if (source == null) {
      return draft;
    }
    Span paragraph = text.paragraphs().get(text.paragraphAt(source.begin()));
    Matcher dateline = DATELINE.matcher(text.text()).region(paragraph.begin(), paragraph.end());
    return dateline.lookingAt() && source.end() <= dateline.end()
        ? draft.from(firstWord(text, dateline.end(), draft.cue()))
        : draft;
  }

  /** The first word of the sentence, if it may begin a source before the cue. */
  private static @Nullable Span firstWord(AnnotatedText text, int begin, @Nullable Span cue) {
    int token = text.firstTokenAfter(begin);
    if (cue == null || token >= text.tokens().size()) {
      return null;
    }
    Span word = text.tokens().get(token);
    return word.end() <= cue.begin() && NOMINAL.contains(text.tag(token)) ? word : null;
  }
}
