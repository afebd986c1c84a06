package org.dixit.theme;

import java.util.ArrayList;
import java.util.List;
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
      while (end < tokens.end() && continues(text, begin, end)) {
        end++;
      }
      if (end > begin) {
        add(phrases, text, begin, end);
      }
      begin = Math.max(end, begin + 1);
    }
    return phrases;
  }

  private static boolean continues(AnnotatedText text, int begin, int token) {
    if (DASHES.contains(text.word(token))) {
      return token > begin && touches(text, token - 1) && touches(text, token);
    }
    boolean tied = token > begin && DASHES.contains(text.word(token - 1));
    return isWord(text.word(token)) && (tied || PARTS.contains(text.tag(token)));
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
    while (first < last && STOP.contains(text.word(first))) {
      first++;
    }
    while (first < last && DASHES.contains(text.word(first))) {
      first++;
    }
    if (first == last || STOP.contains(text.word(last - 1))) {
      return;
    }
    List<String> words = words(text, first, last);
    if (words.size() > MOST_WORDS) {
      words = words.subList(words.size() - MOST_WORDS, words.size());
    }
    phrases.add(canonical(words, text.tag(last - 1).equals("PROPN")));
  }

  /** The words, with those that dashes tie together as one. */
  private static List<String> words(AnnotatedText text, int first, int last) {
    List<String> words = new ArrayList<>();
    for (int i = first; i < last; i++) {
      boolean tied =
          i > first && (DASHES.contains(text.word(i)) || DASHES.contains(text.word(i - 1)));
      if (tied) {
        words.set(words.size() - 1, words.get(words.size() - 1) + text.word(i));
      } else {
        words.add(text.word(i));
      }
    }
    return words;
  }

  private static NounPhrase canonical(List<String> words, boolean tagged) {
    String head = words.get(words.size() - 1);
    boolean name = tagged && Character.isUpperCase(head.charAt(0));
    if (name) {
      return new NounPhrase(words, true);
    }
    List<String> canonical = new ArrayList<>();
    for (String word : words) {
      boolean keep =
          word.length() > 1 && !word.equals(head) && Character.isUpperCase(word.charAt(0));
      canonical.add(keep ? word : word.toLowerCase(java.util.Locale.ROOT));
    }
    canonical.set(canonical.size() - 1, EnglishLemmas.instance().noun(head));
    return new NounPhrase(canonical, false);
  }
}
