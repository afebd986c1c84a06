package org.dixit.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dixit.text.AnnotatedText;
import org.dixit.text.EnglishLemmas;
import org.dixit.text.Span;

/**
 * Finds base noun phrases by their parts of speech: adjectives, nouns and names up to the last
 * noun, without articles, pronouns and numbers. "the no-fly zones" gives "no-fly zone".
 */
final class NounPhraseChunker {
  private static final Set<String> PARTS = Set.of("ADJ", "NOUN", "PROPN");
  private static final Set<String> HEADS = Set.of("NOUN", "PROPN");
  private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011");
  private static final int MOST_WORDS = 4;
  private static final StopWords STOP = StopWords.read("topic-stop-words.txt");

  private NounPhraseChunker() {}

  /** The noun phrases among the tokens of a range, in text order. */
  static List<NounPhrase> phrasesIn(AnnotatedText text, Span tokens) {
    List<NounPhrase> phrases = new ArrayList<>();
    int begin = tokens.begin();
    while (begin < tokens.end()) {
      int end = begin;
      for (int next = wordEnd(text, end, tokens.end());
          next > end;
          next = wordEnd(text, end, tokens.end())) {
        end = next;
      }
      if (end > begin) {
        add(phrases, text, begin, end);
      }
      begin = Math.max(end, compoundEnd(text, begin, tokens.end()));
    }
    return phrases;
  }

  /**
   * Where the word that begins at a token ends, if it may stand in a noun phrase; else its begin. A
   * compound may, whatever its parts are: "no-fly", "follow-up".
   */
  private static int wordEnd(AnnotatedText text, int begin, int limit) {
    if (begin == limit || !isWord(text.word(begin))) {
      return begin;
    }
    int end = compoundEnd(text, begin, limit);
    boolean compound = end > begin + 1 || dash(text.word(begin), 1) > 0;
    boolean inside = compound || PARTS.contains(text.tag(begin));
    return inside && isWord(text.word(end - 1)) ? end : begin;
  }

  /** The end of the words that dashes tie to the one at {@code begin}; at least that word's. */
  private static int compoundEnd(AnnotatedText text, int begin, int limit) {
    int end = begin + 1;
    while (end < limit && tied(text, end)) {
      end++;
    }
    return end;
  }

  /** Whether a dash ties a token to the one before; tokenizers leave dashes anywhere. */
  private static boolean tied(AnnotatedText text, int token) {
    if (!touches(text, token - 1)) {
      return false;
    }
    String word = text.word(token);
    String before = text.word(token - 1);
    return isDash(word)
        ? token + 1 < text.tokens().size() && touches(text, token)
        : DASHES.contains(before.substring(before.length() - 1));
  }

  private static boolean isDash(String word) {
    return DASHES.contains(word);
  }

  /** Where a dash in a word is, from a place on; -1 if there is none. */
  private static int dash(String word, int from) {
    return DASHES.stream().mapToInt(dash -> word.indexOf(dash, from)).max().orElse(-1);
  }

  private static boolean isWord(String word) {
    return Character.isLetter(word.charAt(0)) && (word.length() > 1);
  }

  private static boolean touches(AnnotatedText text, int token) {
    return token + 1 < text.tokens().size()
        && text.tokens().get(token).end() == text.tokens().get(token + 1).begin();
  }

  private static void add(List<NounPhrase> phrases, AnnotatedText text, int begin, int end) {
    int first = begin;
    int last = end;
    while (last > first && !HEADS.contains(text.tag(last - 1))) {
      last--;
    }
    while (first < last && STOP.contains(text.word(first)) && !tied(text, first + 1)) {
      first++;
    }
    if (first == last || STOP.contains(text.word(last - 1))) {
      return;
    }
    boolean name =
        text.tag(last - 1).equals("PROPN") && Character.isUpperCase(text.word(last - 1).charAt(0));
    List<String> words = words(text, first, last, name);
    if (words.size() > MOST_WORDS) {
      words = words.subList(words.size() - MOST_WORDS, words.size());
    }
    phrases.add(new NounPhrase(words, name));
  }

  /** The words in canonical form, with those that dashes tie together as one. */
  private static List<String> words(AnnotatedText text, int first, int last, boolean name) {
    List<String> words = new ArrayList<>();
    for (int i = first; i < last; i++) {
      String word =
          name || keepsCapital(text, i) ? text.word(i) : text.word(i).toLowerCase(Locale.ROOT);
      if (i > first && tied(text, i)) {
        words.set(words.size() - 1, words.get(words.size() - 1) + word);
      } else {
        words.add(word);
      }
    }
    if (!name) {
      int head = words.size() - 1;
      words.set(head, singular(words.get(head).toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /** The singular of a noun; of a compound, that of its last part. */
  private static String singular(String noun) {
    int part = DASHES.stream().mapToInt(noun::lastIndexOf).max().orElse(-1) + 1;
    return noun.substring(0, part) + EnglishLemmas.instance().noun(noun.substring(part));
  }

  /** Whether a capital is the word's own and not that of a sentence's or a quotation's begin. */
  private static boolean keepsCapital(AnnotatedText text, int token) {
    boolean first = token == 0 || !Character.isLetterOrDigit(text.word(token - 1).charAt(0));
    return !first || text.tag(token).equals("PROPN");
  }
}
