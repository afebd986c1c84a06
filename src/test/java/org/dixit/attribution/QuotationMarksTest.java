package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationMarksTest {
  private static final TextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            "“It holds,\" she said. \"We’ve seen it,” he said.", "It holds,|We’ve seen it,"),
        Arguments.of("''We won't go,'' said Mr. Oduya. ``Never,'' he said.", "We won't go,|Never,"),
        Arguments.of("„Das hält“, sagte er. «C'est bon», dit-il. »Gut«.", "Das hält|C'est bon|Gut"),
        Arguments.of("The gauge said 「水位」 again.", "水位"),
        Arguments.of("‘We don’t know,’ he said. The voters’ choice is clear.", "We don’t know,"),
        Arguments.of("‘The voters’ choice is clear,’ she said.", "The voters’ choice is clear,"),
        Arguments.of("\" We are here , \" she said . \" Stay . \"", " We are here , | Stay . "),
        Arguments.of("\"The 6\" pipe broke,\" he said. The 12\" record.", "The 6\" pipe broke,"),
        Arguments.of("He is 5'10\" tall and \"quick.\"", "quick."),
        Arguments.of("class=\"\"lead\"\" and \"\"= more. \"Fine,\" he said.", "Fine,"),
        Arguments.of("He said \"no\" and \"maybe so.\"", "no|maybe so."),
        Arguments.of("The “low“ road ”ends” here.", "low|ends"),
        Arguments.of("Rock 'n' roll in the '90s; don't go.", ""),
        Arguments.of("“He said “no” to me,” she said.", "He said “no” to me,"),
        Arguments.of("“One\n\n“Two\n\n“Three.” Four.", "One|Two|Three."),
        Arguments.of(
            "“Opened here. It goes on.\n\nClosed here,” she said.",
            "Opened here. It goes on.|Closed here,"),
        Arguments.of("“Bad mark here. More.\n\nHe said “good” then.", "Bad mark here.|good"),
        Arguments.of("\"Hello, he said. “Bye,” she said.", "Hello, he said.|Bye,"),
        Arguments.of("”", ""),
        Arguments.of("\"", ""),
        Arguments.of("", ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsWhatStandsBetweenMarks(String text, String quotations) {
    List<String> inner =
        QuotationMarks.of(ANNOTATOR.annotate(text)).outermost().stream()
            .map(quoted -> quoted.inner().in(text))
            .filter(found -> !found.isEmpty())
            .toList();
    assertThat(String.join("|", inner)).isEqualTo(quotations);
  }

  @Test
  void longRunsOfMarksSpoilTheirParagraphOnly() {
    for (String mark : List.of("\u00ab", "\u2018", "\"", "'")) {
      String text = "No" + mark.repeat(20_000) + "no.\n\n\u201cThe dam holds,\u201d she said.";
      List<Quoted> quoted = QuotationMarks.of(ANNOTATOR.annotate(text)).outermost();
      assertThat(quoted.get(quoted.size() - 1).inner().in(text)).isEqualTo("The dam holds,");
    }
  }

  @Test
  void tellsTypesByTheWordsBetweenMarks() {
    String text = "“The dam holds,” she said, calling it “strong” and old.";
    QuotationMarks marks = QuotationMarks.of(ANNOTATOR.annotate(text));
    assertThat(marks.typeOf(List.of(span(text, "The dam holds,”"))))
        .isEqualTo(QuotationType.DIRECT);
    assertThat(marks.typeOf(List.of(span(text, "it “strong” and old"))))
        .isEqualTo(QuotationType.MIXED);
    assertThat(marks.typeOf(List.of(span(text, "she said")))).isEqualTo(QuotationType.INDIRECT);
  }

  @Test
  void trimsTheMarksAroundAndKeepsThoseInside() {
    String text = "She said “the dam holds.” He said “no” is “no”.";
    QuotationMarks marks = QuotationMarks.of(ANNOTATOR.annotate(text));
    assertThat(marks.trim(span(text, " “the dam holds.” ")).in(text)).isEqualTo("the dam holds.");
    assertThat(marks.trim(span(text, "“the dam")).in(text)).isEqualTo("the dam");
    assertThat(marks.trim(span(text, "holds.”")).in(text)).isEqualTo("holds.");
    assertThat(marks.trim(span(text, "“no” is “no”")).in(text)).isEqualTo("“no” is “no”");
    assertThat(marks.trim(span(text, "”")).length()).isEqualTo(0);
  }

  private static Span span(String text, String part) {
    int begin = text.indexOf(part);
    return new Span(begin, begin + part.length());
  }
}
