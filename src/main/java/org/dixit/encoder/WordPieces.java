package org.dixit.encoder;

import java.util.Arrays;

/**
 * A text as the encoder reads it: word pieces with their UTF-16 offsets, each telling whether a
 * word begins with it and which paragraph it stands in. Immutable once built.
 */
public final class WordPieces {
  private static final String SENTENCE_ENDS = ".!?\u201d\"";

  private final String text;
  private final int[] ids;
  private final int[] begins;
  private final int[] ends;
  private final int[] paragraphs;
  private final int[] wordOf;
  private final int[] firstPieces;

  private WordPieces(Builder built) {
    this.text = built.text;
    this.ids = Arrays.copyOf(built.ids, built.size);
    this.begins = Arrays.copyOf(built.begins, built.size);
    this.ends = Arrays.copyOf(built.ends, built.size);
    this.paragraphs = Arrays.copyOf(built.paragraphs, built.size);
    this.wordOf = Arrays.copyOf(built.wordOf, built.size);
    this.firstPieces = Arrays.copyOf(built.firstPieces, built.words);
  }

  public int size() {
    return ids.length;
  }

  public int id(int piece) {
    return ids[piece];
  }

  public int begin(int piece) {
    return begins[piece];
  }

  public int end(int piece) {
    return ends[piece];
  }

  /** Counted from 0 at the text's first piece. */
  public int paragraph(int piece) {
    return paragraphs[piece];
  }

  public int wordOf(int piece) {
    return wordOf[piece];
  }

  public boolean startsWord(int piece) {
    return piece == 0 || wordOf[piece] != wordOf[piece - 1];
  }

  /** Whether the piece is a mark that ends sentences, or a quotation mark after one. */
  public boolean endsSentence(int piece) {
    int last = text.charAt(ends[piece] - 1);
    return ends[piece] - begins[piece] == 1 && SENTENCE_ENDS.indexOf(last) >= 0;
  }

  public int words() {
    return firstPieces.length;
  }

  public int firstPiece(int word) {
    return firstPieces[word];
  }

  public int wordBegin(int word) {
    return begins[firstPieces[word]];
  }

  public int wordEnd(int word) {
    int next = word + 1 < firstPieces.length ? firstPieces[word + 1] : ids.length;
    return ends[next - 1];
  }

  /** Takes the pieces in text order. */
  static final class Builder {
    private final String text;
    private int[] ids = new int[256];
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private int[] paragraphs = new int[256];
    private int[] wordOf = new int[256];
    private int[] firstPieces = new int[256];
    private int size;
    private int words;

    Builder(String text) {
      this.text = text;
    }

    boolean isEmpty() {
      return size == 0;
    }

    void startWord() {
      if (words == firstPieces.length) {
        firstPieces = Arrays.copyOf(firstPieces, words * 2);
      }
      firstPieces[words++] = size;
    }

    void add(int id, int begin, int end, int paragraph) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        paragraphs = Arrays.copyOf(paragraphs, size * 2);
        wordOf = Arrays.copyOf(wordOf, size * 2);
      }
      ids[size] = id;
      begins[size] = begin;
      ends[size] = end;
      paragraphs[size] = paragraph;
      wordOf[size++] = words - 1;
    }

    WordPieces build() {
      return new WordPieces(this);
    }
  }
}
