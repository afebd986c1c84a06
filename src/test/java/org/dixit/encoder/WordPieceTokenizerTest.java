package org.dixit.encoder;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected pieces are those of Hugging Face's tokenizers 0.23 with the model's tokenizer.json. */
class WordPieceTokenizerTest {
  private static final List<String> VOCABULARY =
      ModelFiles.beside(WordPieceTokenizer.class).readLines("vocab.txt");
  private static final WordPieceTokenizer TOKENIZER = new WordPieceTokenizer(VOCABULARY);

  @Test
  void splitsRareWordsIntoPieces() {
    assertThat(pieces("Velkomirsk's dam"))
        .containsExactly("ve", "##lk", "##omi", "##rsk", "'", "s", "dam")
        .inOrder();
  }

  @Test
  void lowersAndStripsAccentsButKeepsThePlacesOfTheOriginal() {
    String text = "“Žofie Dvořáková” says";
    WordPieces pieces = TOKENIZER.tokenize(text);
    assertThat(pieces.wordBegin(1)).isEqualTo(1);
    assertThat(text.substring(pieces.wordBegin(2), pieces.wordEnd(2))).isEqualTo("Dvořáková");
    assertThat(pieces("Dvořáková")).isEqualTo(pieces("dvorakova"));
  }

  @Test
  void combiningMarksAreDroppedWithoutMovingWhatFollows() {
    String text = "Rene\u0301e Oduya spoke";
    WordPieces pieces = TOKENIZER.tokenize(text);
    assertThat(words(text, pieces)).containsExactly("Rene\u0301e", "Oduya", "spoke").inOrder();
  }

  @Test
  void twoSingleMarksInARowAreReadAsADoubleOneInTheirPlace() {
    String text = "``We stay,'' Oduya said";
    WordPieces pieces = TOKENIZER.tokenize(text);
    assertThat(pieces(text)).isEqualTo(pieces("\"We stay,\" Oduya said"));
    assertThat(text.substring(pieces.wordBegin(1), pieces.wordEnd(1))).isEqualTo("We");
    assertThat(text.substring(pieces.wordBegin(5), pieces.wordEnd(5))).isEqualTo("Oduya");
  }

  @Test
  void controlAndFormatCharactersLeaveNoPiece() {
    assertThat(pieces("wa\u200bter\u00ad level")).isEqualTo(pieces("water level"));
  }

  @Test
  void ideographsAreWordsOfTheirOwn() {
    String text = "the 水位 rose";
    assertThat(words(text, TOKENIZER.tokenize(text)))
        .containsExactly("the", "水", "位", "rose")
        .inOrder();
  }

  @Test
  void surrogatePairsCountAsOneCharacter() {
    String text = "😀 Oduya \uD83D";
    WordPieces pieces = TOKENIZER.tokenize(text);
    assertThat(words(text, pieces)).containsExactly("😀", "Oduya").inOrder();
    assertThat(VOCABULARY.get(pieces.id(0))).isEqualTo("[UNK]");
  }

  @Test
  void longestWordsAreUnknown() {
    assertThat(pieces("a".repeat(101))).containsExactly("[UNK]");
    assertThat(pieces("a".repeat(100))).doesNotContain("[UNK]");
  }

  @Test
  void paragraphsAreCountedFromTheFirstText() {
    WordPieces pieces = TOKENIZER.tokenize("\n\nOne.\r\n\r\nTwo.\u2029Three");
    assertThat(IntStream.range(0, pieces.size()).map(pieces::paragraph).boxed().toList())
        .containsExactly(0, 0, 1, 1, 2)
        .inOrder();
  }

  @Test
  void emptyTextHasNoPieces() {
    assertThat(TOKENIZER.tokenize("").size()).isEqualTo(0);
    assertThat(TOKENIZER.tokenize(" \n\t ").size()).isEqualTo(0);
  }

  private static List<String> pieces(String text) {
    WordPieces pieces = TOKENIZER.tokenize(text);
    return IntStream.range(0, pieces.size()).mapToObj(i -> VOCABULARY.get(pieces.id(i))).toList();
  }

  private static List<String> words(String text, WordPieces pieces) {
    return IntStream.range(0, pieces.words())
        .mapToObj(i -> text.substring(pieces.wordBegin(i), pieces.wordEnd(i)))
        .toList();
  }
}
