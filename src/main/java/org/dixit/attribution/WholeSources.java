package org.dixit.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
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
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
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
    return drafts.stream()
        .map(draft -> complete(text, draft))
        .map(draft -> toNoun(text, draft))
        .toList();
  }

  private static Draft complete(AnnotatedText text, Draft draft) {
    Span source = draft.source();
    Span cue = draft.cue();
    if (source == null || cue == null || source.end() >= cue.begin()) {
      return draft;
    }
    Span gap = gap(text, source, cue);
    return gap == null ? draft : draft.from(new Span(source.begin(), gap.end()));
  }

  /** Ends a source that is a mere article at its noun, wherever its cue is. */
  private static Draft toNoun(AnnotatedText text, Draft draft) {
    Span source = draft.source();
    if (source == null || !ARTICLES.contains(source.in(text.text()).toLowerCase(Locale.ROOT))) {
      return draft;
    }
    int begin = text.firstTokenAfter(source.end());
    int end = begin;
    while (continues(text, end, draft)) {
      end++;
    }
    return end > begin && NOUNS.contains(text.tag(end - 1))
        ? draft.from(new Span(source.begin(), text.tokens().get(end - 1).end()))
        : draft;
  }

  /** Whether a token, only a space behind the one before, can go on with a phrase of nouns. */
  private static boolean continues(AnnotatedText text, int token, Draft draft) {
    if (token >= text.tokens().size()) {
      return false;
    }
    Span span = text.tokens().get(token);
    String tag = text.tag(token);
    Span cue = draft.cue();
    return (NOUNS.contains(tag) || tag.equals("ADJ"))
        && !TIMES.contains(text.word(token))
        && token > 0
        && span.begin() == text.tokens().get(token - 1).end() + 1
        && (cue == null || !cue.overlaps(span))
        && draft.content().stream().noneMatch(span::overlaps);
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
    boolean closed = end > begin && text.word(end - 1).equals(APPOSITION_MARK);
    if (closed && (apposition || hasComma(text, begin, end - 1))) {
      end--;
    } else if (apposition) {
      return null;
    }
    int first = apposition ? begin + 1 : begin;
    if (first >= end || end - first > LONGEST_GAP || text.tag(first).equals("ADP")) {
      return null;
    }
    for (int token = first; token < end; token++) {
      boolean comma = closed && !apposition && text.word(token).equals(APPOSITION_MARK);
      if ((!comma && !isNominal(text, token)) || TIMES.contains(text.word(token))) {
        return null;
      }
    }
    String last = text.tag(end - 1);
    return NOUNS.contains(last) || last.equals("PART")
        ? new Span(source.end(), text.tokens().get(end - 1).end())
        : null;
  }

  /** "A colleague, Mayor Bo Tarn,": a comma within that the last one closes. */
  private static boolean hasComma(AnnotatedText text, int begin, int end) {
    return IntStream.range(begin, end)
            .filter(token -> text.word(token).equals(APPOSITION_MARK))
            .count()
        == 1;
  }

  private static boolean isNominal(AnnotatedText text, int token) {
    String tag = text.tag(token);
    return NOUNS.contains(tag)
        || MODIFIERS.contains(tag)
        || BETWEEN.contains(text.word(token).toLowerCase(Locale.ROOT));
  }
}
