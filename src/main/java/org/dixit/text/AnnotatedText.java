package org.dixit.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its paragraphs, sentences and tokens, all as spans of the one string. Part-of-speech
 * tags (Universal Dependencies: NOUN, PROPN, VERB ...) are computed when first asked for, a
 * sentence at a time, because most sentences never need them.
 *
 * <p>Not thread-safe: an annotated text belongs to the thread that works on its article.
 */
public final class AnnotatedText {
  private final String text;
  private final List<Span> paragraphs;
  private final List<Span> sentences;
  private final List<Span> tokens;
  private final SentenceTagger tagger;
  private final @Nullable String[] tags;

  AnnotatedText(
      String text,
      List<Span> paragraphs,
      List<Span> sentences,
      List<Span> tokens,
      SentenceTagger tagger) {
    this.text = text;
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(sentences);
    this.tokens = List.copyOf(tokens);
    this.tagger = tagger;
    this.tags = new String[tokens.size()];
  }

  /** Gives one part-of-speech tag for each word of a sentence. */
  interface SentenceTagger {
    String[] tag(String[] words);
  }

  public String text() {
    return text;
  }

  /** Paragraphs in text order, trimmed of white space, none of them empty. */
  public List<Span> paragraphs() {
    return paragraphs;
  }

  /** Sentences in text order; none crosses a paragraph's end. */
  public List<Span> sentences() {
    return sentences;
  }

  /** Tokens in text order; none crosses a sentence's end. */
  public List<Span> tokens() {
    return tokens;
  }

  /** The token's characters. */
  public String word(int token) {
    return tokens.get(token).in(text);
  }

  /** The token's part of speech (UD). */
  public String tag(int token) {
    String tag = tags[token];
    return tag != null ? tag : tagSentenceOf(token);
  }

  /** The index of the first token that ends after {@code offset}; the token count if none does. */
  public int firstTokenAfter(int offset) {
    return firstEndingAfter(tokens, offset);
  }

  /**
   * The indices of the tokens that overlap {@code span}: from the first to the second, exclusive.
   */
  public Span tokensIn(Span span) {
    int begin = firstTokenAfter(span.begin());
    int end = begin;
    while (end < tokens.size() && tokens.get(end).begin() < span.end()) {
      end++;
    }
    return new Span(begin, end);
  }

  /** The index of the paragraph at {@code offset}, or of the next one if none is there. */
  public int paragraphAt(int offset) {
    return firstEndingAfter(paragraphs, offset);
  }

  /** The index of the sentence at {@code offset}, or of the next one if none is there. */
  public int sentenceAt(int offset) {
    return firstEndingAfter(sentences, offset);
  }

  private String tagSentenceOf(int token) {
    Span sentence = sentences.get(sentenceAt(tokens.get(token).begin()));
    Span range = tokensIn(sentence);
    String[] words = new String[range.length()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(range.begin() + i);
    }
    String[] found = tagger.tag(words);
    System.arraycopy(found, 0, tags, range.begin(), found.length);
    return found[token - range.begin()];
  }

  private static int firstEndingAfter(List<Span> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
