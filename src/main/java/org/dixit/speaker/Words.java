package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * The words of a text, see {@link Word}. Cut by a pattern of its own because the tokens of the
 * language models split names ("O'Neill", "al-Assad", "D.C.").
 */
final class Words {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{L}\\.){2,}(?:\\p{L}\\b)?|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-'\u2019&\u2010\u2011][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*+");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019](?:s|S)$");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "sen", "sens", "rep", "reps", "gov", "lt", "gen", "col", "sgt",
          "capt", "maj", "adm", "cmdr", "rev", "prof", "jr", "sr", "st", "det", "supt", "corp",
          "inc", "co", "ltd", "coun", "cllr");

  private final List<Word> words = new ArrayList<>();

  Words(AnnotatedText text) {
    String characters = text.text();
    Quotes quotes = new Quotes(text);
    Matcher matcher = WORD.matcher(characters);
    int end = 0;
    int lastSentence = -1;
    while (matcher.find()) {
      int wordEnd = withFullStop(characters, matcher.start(), matcher.end());
      Matcher possessive = POSSESSIVE.matcher(characters.substring(matcher.start(), wordEnd));
      boolean owns = possessive.find();
      int bare = owns ? matcher.start() + possessive.start() : wordEnd;
      if (!owns && endsInBareApostrophe(characters, wordEnd)) {
        owns = true;
        wordEnd++;
      }
      String gap = characters.substring(Math.min(end, matcher.start()), matcher.start());
      int sentence = text.sentenceAt(matcher.start());
      words.add(
          new Word(
              new Span(matcher.start(), bare),
              characters.substring(matcher.start(), bare),
              sentence,
              sentence != lastSentence || Quotes.opens(gap),
              quotes.cover(matcher.start()),
              owns,
              gap));
      end = wordEnd;
      lastSentence = sentence;
    }
  }

  private static int withFullStop(String text, int begin, int end) {
    if (end >= text.length() || text.charAt(end) != '.' || text.charAt(end - 1) == '.') {
      return end;
    }
    String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(begin));
    return initial || ABBREVIATIONS.contains(word) ? end + 1 : end;
  }

  private static boolean endsInBareApostrophe(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end - 1) == 's'
        && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')
        && text.charAt(end + 1) == ' ';
  }

  Word get(int index) {
    return words.get(index);
  }

  int size() {
    return words.size();
  }

  /** The index of the first word that ends after {@code offset}. */
  int firstAfter(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The indices of the words that overlap {@code span}, the end exclusive. */
  Span within(Span span) {
    int begin = firstAfter(span.begin());
    int end = begin;
    while (end < words.size() && words.get(end).span().begin() < span.end()) {
      end++;
    }
    return new Span(begin, end);
  }
}
