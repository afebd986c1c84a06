package org.dixit.attribution;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Completes sources that stop within their noun phrase: "The" of "The minister", "an account of" of
 * "an account of his speech", "even" before a name and its role. What is cue or content stays out,
 * and so does a dateline.
 */
final class WholeSources implements Refinement {
  /** What cannot end a noun phrase. */
  private static final Set<String> OPEN =
      Set.of("the", "a", "an", "its", "their", "our", "my", "your", "every", "even", "not", "only");

  /** Parts of speech that no noun phrase goes on with behind an article. */
  private static final Set<String> ELSEWHERE =
      Set.of("VERB", "AUX", "PUNCT", "ADP", "SCONJ", "CCONJ", "PRON");

  private static final Set<String> APPOSITION =
      Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "ADP", "PUNCT", "CCONJ");

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}{3}[\\p{Lu}.' ]*(?:,(?: \\p{Lu}[\\p{L}.]*)+)?(?: ?\\([^)]{1,30}\\))?"
              + " ?[-\u2013\u2014]+ ");

  /** "The mayor Tuesday said": capitalised, but no part of the source. */
  private static final Set<String> DATES =
      Stream.concat(
              Stream.of(DayOfWeek.values())
                  .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
              Stream.of(Month.values())
                  .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    return drafts.stream().map(draft -> whole(text, draft)).toList();
  }

  private static Draft whole(AnnotatedText text, Draft draft) {
    if (draft.source() == null || text.tokensIn(draft.source()).length() == 0) {
      return draft;
    }
    Span source = withoutDateline(text.text(), draft.source());
    int last = text.tokensIn(source).end() - 1;
    int end = phraseEnd(text, draft, last);
    if (isOpen(text, last)) {
      end = appositionEnd(text, draft, end);
    }
    boolean longer = end > last && !isOpen(text, end);
    int sourceEnd = longer ? text.tokens().get(end).end() : source.end();
    return new Draft(
        draft.content(), draft.cue(), new Span(source.begin(), sourceEnd), draft.confidence());
  }

  /** "WICK, Norland (Agency) - The mayor" is the mayor. */
  private static Span withoutDateline(String text, Span source) {
    Matcher dateline = DATELINE.matcher(text).region(source.begin(), source.end());
    return dateline.lookingAt() && dateline.end() < source.end()
        ? new Span(dateline.end(), source.end())
        : source;
  }

  /** The last token of the noun phrase that goes on behind the token {@code last}. */
  private static int phraseEnd(AnnotatedText text, Draft draft, int last) {
    boolean open = isOpen(text, last);
    int end = last;
    while (isFree(text, draft, end + 1) && continues(text, end, end + 1)) {
      open |= isOpen(text, end + 1);
      end++;
    }
    return open || isClosed(text, draft, end) ? end : last;
  }

  private static boolean continues(AnnotatedText text, int before, int next) {
    String tag = text.tag(next);
    if (isOpen(text, before)) {
      return !ELSEWHERE.contains(tag) || isPossessive(text, next);
    }
    boolean proper = isProper(text, before);
    boolean name = isProper(text, next) && !proper && !DATES.contains(text.word(next));
    return (proper || isCommon(text, before))
        && (name || isCommon(text, next) || text.word(next).equals("of"));
  }

  private static boolean isCommon(AnnotatedText text, int token) {
    return text.tag(token).startsWith("NOUN");
  }

  private static boolean isProper(AnnotatedText text, int token) {
    return text.tag(token).startsWith("PROPN");
  }

  /**
   * Whether the cue or a comma follows: taggers take some verbs for nouns, but not before those.
   */
  private static boolean isClosed(AnnotatedText text, Draft draft, int token) {
    int next = token + 1;
    return next < text.tokens().size()
        && (text.word(next).equals(",")
            || (draft.cue() != null && draft.cue().overlaps(text.tokens().get(next))));
  }

  private static boolean isPossessive(AnnotatedText text, int token) {
    return text.tag(token).equals("PRON") && Set.of("his", "her").contains(text.word(token));
  }

  private static boolean isOpen(AnnotatedText text, int token) {
    String tag = text.tag(token);
    return OPEN.contains(text.word(token).toLowerCase(Locale.ROOT))
        || tag.equals("ADP")
        || tag.endsWith("PART")
        || isPossessive(text, token);
  }

  /** "even fellow baker, Guild Chairwoman Ana Ruiz," up to the cue, if no verb is in between. */
  private static int appositionEnd(AnnotatedText text, Draft draft, int last) {
    Span cue = draft.cue();
    if (cue == null || cue.begin() < text.tokens().get(last).end()) {
      return last;
    }
    int stop = text.firstTokenAfter(cue.begin());
    int end = last;
    for (int token = last + 1; token < stop; token++) {
      if (!inSentence(text, last, token)
          || draft.touches(text.tokens().get(token))
          || !APPOSITION.contains(text.tag(token))) {
        return last;
      }
      end = text.tag(token).equals("PUNCT") ? end : token;
    }
    return end;
  }

  /** Whether the token follows in the same sentence, behind a space, and is no cue or content. */
  private static boolean isFree(AnnotatedText text, Draft draft, int token) {
    if (token >= text.tokens().size() || !inSentence(text, token - 1, token)) {
      return false;
    }
    Span span = text.tokens().get(token);
    boolean cue = draft.cue() != null && draft.cue().overlaps(span);
    return !cue && !draft.touches(span);
  }

  private static boolean inSentence(AnnotatedText text, int one, int other) {
    return text.sentenceAt(text.tokens().get(one).begin())
        == text.sentenceAt(text.tokens().get(other).begin());
  }
}
