package org.dixit.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives a quotation to the name that stands after it behind a dash: {@code "We stay." - Ana Ruiz},
 * on its line or on the next one.
 */
final class Bylines implements Refinement {
  private static final Pattern BYLINE =
      Pattern.compile(
          "\\s*(-{1,3}|[\u2010-\u2015\u2212~])\\s*"
              + "(\\p{Lu}[\\p{L}.'\u2019-]*(?:[ \u00a0](?:\\p{Lu}[\\p{L}.'\u2019-]*|\\p{Ll}{1,3})){0,6})"
              + "(?:[,(;].{0,80})?\\.?\\s*",
          Pattern.UNICODE_CHARACTER_CLASS); // white space: web pages put no-break spaces there

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    DraftIndex index = new DraftIndex(text, drafts);
    for (Quoted quoted : marks.outermost()) {
      Matcher byline = byline(text, quoted);
      if (byline != null) {
        Span cue = new Span(byline.start(1), byline.end(1));
        Span source = new Span(byline.start(2), byline.end(2));
        index.clear(quoted.outer());
        index.clear(new Span(byline.start(), byline.end()));
        index.add(new Draft(List.of(quoted.inner()), cue, source, CONFIDENCE));
      }
    }
    return index.drafts();
  }

  private static @Nullable Matcher byline(AnnotatedText text, Quoted quoted) {
    List<Span> paragraphs = text.paragraphs();
    int number = text.paragraphAt(quoted.outer().begin());
    Span paragraph = paragraphs.get(number);
    if (paragraph.begin() != quoted.outer().begin()) {
      return null;
    }
    boolean alone = quoted.outer().end() == paragraph.end();
    if (alone && number + 1 == paragraphs.size()) {
      return null;
    }
    Span rest =
        alone ? paragraphs.get(number + 1) : new Span(quoted.outer().end(), paragraph.end());
    Matcher matcher = BYLINE.matcher(text.text()).region(rest.begin(), rest.end());
    return matcher.matches() ? matcher : null;
  }
}
