package org.dixit.text;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpTextAnnotatorTest {
  private static final OpenNlpTextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();

  private static List<String> sentences(String text) {
    return ANNOTATOR.annotate(text).sentences().stream().map(span -> span.in(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rep. Ana Ruiz said the bridge was safe.",
        "The vote was put off until Sept. 14 by the council.",
        "He thanked Mrs. Okafor for the offer.",
        "\u201cIs it over?\u201d she asked the guard.",
        "Ruiz, D-Ore., said no.",
        "The envoy called on U.S. President Ada Holt to send boats."
      })
  void aSentenceStaysWhole(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @Test
  void twoSentencesAreTwo() {
    assertThat(sentences("The dam held. Nobody was hurt."))
        .containsExactly("The dam held.", "Nobody was hurt.")
        .inOrder();
  }

  @Test
  void anAcronymEndsASentenceBeforeAWordThatBeginsOne() {
    assertThat(sentences("He works for the U.N. But he lives here."))
        .containsExactly("He works for the U.N.", "But he lives here.")
        .inOrder();
  }

  @Test
  void paragraphsEndSentences() {
    assertThat(sentences("No full stop here\nand none there"))
        .containsExactly("No full stop here", "and none there")
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\u00a0\ufeff"})
  void textWithoutWordsHasNoTokens(String text) {
    AnnotatedText annotated = ANNOTATOR.annotate(text);
    assertThat(annotated.paragraphs()).isEmpty();
    assertThat(annotated.tokens()).isEmpty();
  }

  @Test
  void everySpanLiesInTheOneAboveIt() {
    AnnotatedText text =
        ANNOTATOR.annotate(
            "\u201cWe can\u2019t,\u201d said Ms. Oyelaran.\r\n\r\nThe mayor\u00a0left. \uD83D\uDE00 Ok?");
    for (Span sentence : text.sentences()) {
      assertThat(text.paragraphs().stream().anyMatch(p -> p.covers(sentence))).isTrue();
    }
    for (Span token : text.tokens()) {
      assertThat(text.sentences().stream().anyMatch(s -> s.covers(token))).isTrue();
    }
  }

  @Test
  void tagsAreUniversal() {
    AnnotatedText text = ANNOTATOR.annotate("The mayor of Tallow warned residents.");
    List<String> tags = IntStream.range(0, text.tokens().size()).mapToObj(text::tag).toList();
    assertThat(tags)
        .containsExactly("DET", "NOUN", "ADP", "PROPN", "VERB", "NOUN", "PUNCT")
        .inOrder();
  }

  @Test
  void tokensInASpanAreThoseThatOverlapIt() {
    AnnotatedText text = ANNOTATOR.annotate("The dam held.");
    assertThat(text.tokensIn(new Span(4, 9))).isEqualTo(new Span(1, 3));
    assertThat(text.tokensIn(new Span(3, 4)).length()).isEqualTo(0);
  }
}
