package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.Span;

/**
 * The words of a sentence as the name finder wants them: finer than the general tokens, so that no
 * name is glued to what is not ("Ruiz's", "pro-Ruiz", "Ruiz/Reuters"), while "U.S.", "J.",
 * "O'Neill" stay whole. Learning and finding both use it. Immutable.
 *
 * @param spans where each word stands in the text
 * @param words the words, curly apostrophes made straight, titles without their full stop
 */
@SuppressWarnings("ArrayRecordComponent") // OpenNLP wants an array; nobody compares these.
public record NameTokens(List<Span> spans, String[] words) {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          ['\u2019]s(?![\\p{L}\\p{N}])
          |(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Cmdr|Rev|Hon|Pres|Supt|St)\\.
          |\\p{Lu}\\.(?:-?\\p{Lu}\\.){0,50}(?:\\p{Lu}(?![\\p{L}\\p{N}]))?(?!\\p{Ll})
          |[\\p{L}\\p{M}\\p{N}]+(?:['\u2019\u02bc](?!s(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]+)*+
          |\\S
          """
              .replaceAll("\\s+", ""));

  /** The words of {@code text} inside {@code range}. */
  public static NameTokens of(CharSequence text, Span range) {
    Matcher matcher = TOKEN.matcher(text).region(range.begin(), range.end());
    List<Span> spans = new ArrayList<>();
    List<String> words = new ArrayList<>();
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      spans.add(new Span(found.start(), found.end()));
      words.add(plain(found.group()));
    }
    return new NameTokens(List.copyOf(spans), words.toArray(String[]::new));
  }

  /** "Mr." and "Mr" are one word, as are both apostrophes. */
  private static String plain(String word) {
    String straight = word.replace('\u2019', '\'');
    int last = straight.length() - 1;
    return last > 1
            && straight.charAt(last) == '.'
            && Character.isLowerCase(straight.charAt(last - 1))
        ? straight.substring(0, last)
        : straight;
  }
}
