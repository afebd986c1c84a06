package org.dixit.encoder;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits text into BERT's uncased word pieces and keeps each one's place in the text: clean text,
 * spaces around CJK ideographs, accents stripped, lower case, white space and punctuation split,
 * then the longest piece first (Devlin et al. 2019). Pieces and offsets equal those of Hugging
 * Face's tokenizers with the model's {@code tokenizer.json}, but for characters newer than the JDK
 * and typewriter marks, which are read as quotation marks. Immutable and thread-safe.
 */
public final class WordPieceTokenizer {
  private static final int LONGEST_WORD = 100;
  private static final String DOUBLE_MARK = "\"\u200b";

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  /**
   * The tokenizer of the encoders that come with Dixit.
   *
   * @throws EngineUnavailableException if the vocabulary is missing or damaged
   */
  public static WordPieceTokenizer english() {
    return new WordPieceTokenizer(
        ModelFiles.beside(WordPieceTokenizer.class).readLines("vocab.txt"));
  }

  /** Takes the vocabulary in the order of the ids. */
  WordPieceTokenizer(List<String> vocabulary) {
    this.vocabulary = new HashMap<>(vocabulary.size() * 2);
    for (String piece : vocabulary) {
      this.vocabulary.put(piece, this.vocabulary.size());
    }
    this.unknown = vocabulary.indexOf("[UNK]");
  }

  /**
   * Two single marks in a row are a double one, which is what the network has learned to read. The
   * second becomes a character that no piece is made of, so that offsets stay as they are.
   */
  private static String typewriterMarks(String text) {
    return text.replace("''", DOUBLE_MARK).replace("``", DOUBLE_MARK);
  }

  /** The pieces of a text. */
  public WordPieces tokenize(String text) {
    return new Run(text).pieces();
  }

  /** One pass over one text. */
  private final class Run {
    private final String text;
    private final WordPieces.Builder pieces;
    private final StringBuilder word = new StringBuilder();
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int paragraph;
    private boolean newParagraph;

    Run(String text) {
      this.text = typewriterMarks(text);
      this.pieces = new WordPieces.Builder(text);
    }

    WordPieces pieces() {
      int next;
      for (int at = 0; at < text.length(); at = next) {
        int c = text.codePointAt(at);
        next = at + Character.charCount(c);
        if (Letters.isSpace(c)) {
          endWord();
          newParagraph |= Letters.endsParagraph(c);
        } else if (!Letters.isDropped(c)) {
          takeNormalized(c, at, next);
        }
      }
      endWord();
      return pieces.build();
    }

    private void takeNormalized(int c, int begin, int end) {
      if (c < 0x80) {
        take(Character.toLowerCase(c), begin, end);
        return;
      }
      boolean ideograph = Letters.isIdeograph(c);
      if (ideograph) {
        endWord();
      }
      Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
          .codePoints()
          .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
          .forEach(part -> take(Character.toLowerCase(part), begin, end));
      if (ideograph) {
        endWord();
      }
    }

    private void take(int c, int begin, int end) {
      boolean alone = Letters.isPunctuation(c);
      if (alone) {
        endWord();
      }
      int from = word.length();
      word.appendCodePoint(c);
      if (word.length() > begins.length) {
        begins = java.util.Arrays.copyOf(begins, word.length() * 2);
        ends = java.util.Arrays.copyOf(ends, word.length() * 2);
      }
      for (int i = from; i < word.length(); i++) {
        begins[i] = begin;
        ends[i] = end;
      }
      if (alone) {
        endWord();
      }
    }

    private void endWord() {
      if (word.isEmpty()) {
        return;
      }
      // Blank lines at the top of a text make no paragraph.
      if (newParagraph && !pieces.isEmpty()) {
        paragraph++;
      }
      newParagraph = false;
      pieces.startWord();
      if (!addPieces()) {
        pieces.add(unknown, begins[0], ends[word.length() - 1], paragraph);
      }
      word.setLength(0);
    }

    /**
     * Adds the word's pieces, or none and answers false if the vocabulary has no way to spell it.
     */
    private boolean addPieces() {
      int length = word.length();
      if (word.codePointCount(0, length) > LONGEST_WORD) {
        return false;
      }
      int[] found = new int[length];
      int[] stops = new int[length];
      int count = 0;
      for (int from = 0; from < length; from = stops[count - 1]) {
        int to = length;
        Integer id = null;
        while (to > from) {
          String part = word.substring(from, to);
          id = vocabulary.get(from == 0 ? part : "##" + part);
          if (id != null) {
            break;
          }
          to = word.offsetByCodePoints(to, -1);
        }
        if (id == null) {
          return false;
        }
        found[count] = id;
        stops[count++] = to;
      }
      for (int i = 0, from = 0; i < count; from = stops[i++]) {
        pieces.add(found[i], begins[from], ends[stops[i] - 1], paragraph);
      }
      return true;
    }
  }
}
