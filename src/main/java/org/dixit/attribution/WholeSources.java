package org.dixit.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Completes sources that end too early before their cue: "The" of {@code The minister accused},
 * "The mayor" of {@code The mayor, Bo Tarn, accused}. What stands between must be nouns and what
 * goes with them.
 */
final class WholeSources implements Refinement {
  private static final int LONGEST_GAP = 10;
  private static final String APPOSITION_MARK = ",";
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> MODIFIERS = Set.of("ADJ", "DET", "NUM", "PART");
  private static final Set<String> BETWEEN =
      Set.of("-", "of", "for", "and", "his", "her", "its", "their");

  /** "The mayor on Tuesday said": when, not who. */
  private static final Set<String> TIMES =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "today",
          "yesterday");

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    return drafts.stream().map(draft -> complete(text, draft)).toList();
  }

  private static Draft complete(AnnotatedText text, Draft draft) {
    Span source = draft.source();
    Span cue = draft.cue();
    if (source == null || cue == null || source.end() >= cue.begin()) {
      return draft;
    }
    Span gap = gap(text, source, cue);
    return gap == null
        ? draft
        : new Draft(draft.content(), cue, new Span(source.begin(), gap.end()), draft.confidence());
  }

  /** The words between source and cue if they belong to the source. */
  private static @Nullable Span gap(AnnotatedText text, Span source, Span cue) {
    int begin = text.firstTokenAfter(source.end());
    if (begin > 0 && text.word(begin - 1).equals(APPOSITION_MARK)) {
      begin--;
    }
    int end = text.firstTokenAfter(cue.begin());
    while (end > begin && text.tag(end - 1).equals("ADV")) {
      end--;
    }
    boolean apposition = end > begin && text.word(begin).equals(APPOSITION_MARK);
    if (apposition && text.word(end - 1).equals(APPOSITION_MARK)) {
      end--;
    } else if (apposition) {
      return null;
    }
    int first = apposition ? begin + 1 : begin;
    if (first >= end || end - first > LONGEST_GAP || text.tag(first).equals("ADP")) {
      return null;
    }
    for (int token = first; token < end; token++) {
      if (!isNominal(text, token) || TIMES.contains(text.word(token))) {
        return null;
      }
    }
    String last = text.tag(end - 1);
    return NOUNS.contains(last) || last.equals("PART")
        ? new Span(source.end(), text.tokens().get(end - 1).end())
        : null;
  }

  private static boolean isNominal(AnnotatedText text, int token) {
    String tag = text.tag(token);
    return NOUNS.contains(tag)
        || MODIFIERS.contains(tag)
        || BETWEEN.contains(text.word(token).toLowerCase(Locale.ROOT));
  }
}
