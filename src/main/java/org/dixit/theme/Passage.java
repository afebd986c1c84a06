package org.dixit.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.dixit.text.EnglishLemmas;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of one sentence that an attribution's themes are read from: content and cue in text
 * order, without the source. Not thread-safe; lives as long as one call.
 */
final class Passage {
  private final AnnotatedText text;
  private final int[] tokens;
  private final String[] words;
  private final String[] lower;
  private final String[][] lemmas;
  private final @Nullable Span cue;

  private Passage(AnnotatedText text, int[] tokens, @Nullable Span cue) {
    this.text = text;
    this.tokens = tokens;
    this.cue = cue;
    this.words = new String[tokens.length];
    this.lower = new String[tokens.length];
    this.lemmas = new String[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      words[i] = text.word(tokens[i]).replace('\u2019', '\'');
      lower[i] = words[i].toLowerCase(Locale.ROOT);
      lemmas[i] = lemmasOf(lower[i]);
    }
  }

  /** Every sentence of a text, for texts whose attributions are not known. */
  static List<Passage> sentencesOf(AnnotatedText text) {
    return text.sentences().stream()
        .map(text::tokensIn)
        .map(range -> IntStream.range(range.begin(), range.end()).toArray())
        .map(tokens -> new Passage(text, tokens, null))
        .toList();
  }

  /** The passages of an attribution, one a sentence, in text order. */
  static List<Passage> of(AnnotatedText text, Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.content());
    Span cue = attribution.cue();
    if (cue != null) {
      spans.add(cue);
    }
    int[] tokens =
        spans.stream()
            .map(text::tokensIn)
            .flatMapToInt(range -> IntStream.range(range.begin(), range.end()))
            .sorted()
            .distinct()
            .toArray();
    List<Passage> passages = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= tokens.length; i++) {
      if (i == tokens.length || sentence(text, tokens[i]) != sentence(text, tokens[begin])) {
        passages.add(new Passage(text, Arrays.copyOfRange(tokens, begin, i), cue));
        begin = i;
      }
    }
    return passages;
  }

  private static int sentence(AnnotatedText text, int token) {
    return text.sentenceAt(text.tokens().get(token).begin());
  }

  int length() {
    return tokens.length;
  }

  /** The whole sentence that the words stand in, as written. */
  String sentence() {
    int at = text.tokens().get(tokens[0]).begin();
    return text.sentences().get(text.sentenceAt(at)).in(text.text());
  }

  /** The word as written, with a straight apostrophe. */
  String word(int i) {
    return words[i];
  }

  String lower(int i) {
    return lower[i];
  }

  /** What the word could be a form of: itself, an infinitive, a singular; without repeats. */
  String[] lemmas(int i) {
    return lemmas[i];
  }

  /** Whether the word belongs to the cue; where no cue is known, any word may. */
  boolean inCue(int i) {
    return cue == null || cue.contains(text.tokens().get(tokens[i]).begin());
  }

  /** The word's part of speech (UD); computed when first asked for. */
  String tag(int i) {
    return text.tag(tokens[i]);
  }

  /** Where the words from {@code begin} to {@code end}, exclusive, stand in the text. */
  Span span(int begin, int end) {
    return new Span(
        text.tokens().get(tokens[begin]).begin(), text.tokens().get(tokens[end - 1]).end());
  }

  /** The text from the first word to the last, as written. */
  String quote(int begin, int end) {
    return span(begin, end).in(text.text());
  }

  private static String[] lemmasOf(String word) {
    if (!Character.isLetter(word.charAt(0)) && word.charAt(0) != '\'') {
      return new String[] {word};
    }
    String verb = EnglishLemmas.instance().verb(word);
    String noun = EnglishLemmas.instance().noun(word);
    if (verb.equals(word)) {
      return noun.equals(word) ? new String[] {word} : new String[] {word, noun};
    }
    return noun.equals(word) || noun.equals(verb)
        ? new String[] {word, verb}
        : new String[] {word, verb, noun};
  }
}
