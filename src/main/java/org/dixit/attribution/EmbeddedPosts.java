package org.dixit.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Gives a post of a social network that a page embeds to who signed it: {@code We stay. — Ana Ruiz
 * (@anaruiz) March 12, 2020}, the signature on the line of the post or on the next one. The dash is
 * the cue. Links at the end are no words of the post.
 */
final class EmbeddedPosts implements Refinement {
  /** The dash is the last one before the name: a post may have dashes of its own. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "((?<!\\S)-{1,2}|[\u2012-\u2015\u2212])\\s*"
              + "([^\\s(](?:(?!\\s-|[\u2012-\u2015\u2212])[^()\\n]){0,50}?)\\s*\\(@\\w{1,30}\\)"
              + "\\s+\\p{Lu}\\p{L}{2,8}\\.?[ \u00a0]\\d{1,2},[ \u00a0]\\d{4}",
          Pattern.UNICODE_CHARACTER_CLASS); // white space: some are no-break spaces

  private static final Pattern LINK = Pattern.compile("https?://|pic\\.twitter\\.com/");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    DraftIndex index = new DraftIndex(text, drafts);
    List<Span> paragraphs = text.paragraphs();
    for (int number = 0; number < paragraphs.size(); number++) {
      Span paragraph = paragraphs.get(number);
      Matcher signature = SIGNATURE.matcher(text.text()).region(paragraph.begin(), paragraph.end());
      int begin = paragraph.begin();
      while (signature.find()) {
        boolean alone = signature.start() == paragraph.begin();
        Span before =
            alone && number > 0 ? paragraphs.get(number - 1) : new Span(begin, signature.start());
        Span post = withoutLinks(text.text(), before);
        if (WORD.matcher(post.in(text.text())).find()) {
          index.clear(before);
          index.clear(new Span(signature.start(), signature.end()));
          index.add(
              new Draft(
                  List.of(post),
                  new Span(signature.start(1), signature.end(1)),
                  new Span(signature.start(2), signature.end(2)),
                  CONFIDENCE,
                  true));
        }
        begin = signature.end();
      }
    }
    return index.drafts();
  }

  private static Span withoutLinks(String text, Span post) {
    String words = post.in(text);
    int begin = words.length() - words.stripLeading().length();
    String rest = words.stripTrailing();
    int link = lastLink(rest);
    while (link >= 0) {
      rest = rest.substring(0, link).stripTrailing();
      link = lastLink(rest);
    }
    return new Span(post.begin() + Math.min(begin, rest.length()), post.begin() + rest.length());
  }

  /** Where the link begins that the text ends with; -1 if it ends with a word. */
  private static int lastLink(String text) {
    int word = text.length();
    while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    Matcher link = LINK.matcher(text).region(word, text.length());
    return link.find() ? link.start() : -1;
  }
}
