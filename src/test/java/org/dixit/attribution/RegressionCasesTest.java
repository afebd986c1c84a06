package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.junit.jupiter.api.Test;

/** What users of other systems complained about, case by case, through the real model. */
class RegressionCasesTest {
  private static final TextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();
  private static final AttributionExtractor EXTRACTOR = EncoderAttributionExtractor.english();

  @Test
  void appositionBetweenNameAndVerb() {
    assertThat(
            found(
                "The clinic stayed open all night. Hugh Hill, a doctor, said: “We saw forty patients"
                    + " before dawn.”"))
        .containsExactly("Hugh Hill, a doctor | said | We saw forty patients before dawn.");
  }

  @Test
  void longAppositionsAndTitlesBetweenNameAndVerb() {
    assertThat(
            found(
                "Marta Olsen, the deputy director of the Velkomirsk water board and a former"
                    + " engineer at the harbour, told reporters that the pumps would be replaced by"
                    + " spring."))
        .containsExactly(
            "Marta Olsen, the deputy director of the Velkomirsk water board and a former engineer"
                + " at the harbour | told | that the pumps would be replaced by spring");
  }

  @Test
  void quotationOverParagraphsClosedOnce() {
    assertThat(
            found(
                """
                “The water came at night,” said farmer Piet van Dorn. “We lost the barn.

                “Then we lost the road,” he said. “Nobody came.”
                """))
        .containsExactly(
            "farmer Piet van Dorn | said | The water came at night, … We lost the barn.",
            "he | said | Then we lost the road, … Nobody came.")
        .inOrder();
  }

  @Test
  void unclosedMarkSpoilsItsOwnParagraphOnly() {
    assertThat(
            found(
                """
                “The first wave took the boats, Oduya said.

                “We have asked for help twice,” Mayor Ana Ruiz said.
                """))
        .containsExactly(
            "Oduya | said | The first wave took the boats,",
            "Mayor Ana Ruiz | said | We have asked for help twice,")
        .inOrder();
  }

  @Test
  void doubledMarksAndMarkup() {
    assertThat(found("\"\"We are ready,\"\" Ruiz said. The page had class=\"\"= in it."))
        .containsExactly("Ruiz | said | We are ready,");
  }

  @Test
  void nicknamesScareQuotesAndTitlesAreNoQuotations() {
    assertThat(
            found(
                "Robert “Bobby” Kell, the so-called “king of the harbour,” opened the new “Blue"
                    + " Whale” restaurant on Friday."))
        .isEmpty();
  }

  @Test
  void quotationWithItsSpeakerBehindADash() {
    assertThat(found("“We need boats now.” -Commissioner Oduya"))
        .containsExactly("Commissioner Oduya | - | We need boats now.");
  }

  @Test
  void andFromTheChair() {
    assertThat(found("And from Chair Tomas Kell: “The board will meet on Monday.”"))
        .containsExactly("Tomas Kell | : | The board will meet on Monday.");
  }

  @Test
  void heSaidInMidSentence() {
    assertThat(found("“The dam,” he said, “will hold until May.”"))
        .containsExactly("he | said | The dam, … will hold until May.");
  }

  @Test
  void showAddAndNoteWithoutSpeech() {
    assertThat(
            found(
                "The museum will show forty paintings. The new road adds two lanes. Please note the"
                    + " opening hours."))
        .isEmpty();
  }

  @Test
  void quotationInsideQuotation() {
    assertThat(found("“My neighbour told me ‘the bridge is gone’ and I ran,” Ms. Oduya said."))
        .containsExactly("Ms. Oduya | said | My neighbour told me ‘the bridge is gone’ and I ran,");
  }

  @Test
  void blockQuotationAfterAColon() {
    assertThat(
            found(
                """
                The letter to the council was blunt. It said:

                The bridge is unsafe and must be closed before the winter comes.
                """))
        .containsExactly(
            "It | said: | The bridge is unsafe and must be closed before the winter comes");
  }

  @Test
  void abbreviationsDoNotEndSentences() {
    assertThat(found("Rep. Ana Ruiz and Mrs. Oduya said on Sept. 4 that the fund was empty."))
        .containsExactly("Rep. Ana Ruiz and Mrs. Oduya | said | that the fund was empty");
  }

  @Test
  void tweetEmbeddedWithItsHandle() {
    List<String> found =
        found(
            "Kell answered on Twitter. “Fake numbers, again! The fund is FULL” @TomasKell wrote on"
                + " Sunday.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains("Kell | wrote | Fake numbers, again! The fund is FULL");
  }

  @Test
  void saidHeAndSaidTheMinisterWho() {
    assertThat(
            found(
                "“I will not go,” said he. “Never,” said the minister, who has led the party since"
                    + " May."))
        .containsExactly(
            "he | said | I will not go,",
            "the minister, who has led the party since May | said | Never,")
        .inOrder();
  }

  @Test
  void questionQuoted() {
    assertThat(found("“Who will pay for this?” she asked."))
        .containsExactly("she | asked | Who will pay for this?");
  }

  @Test
  void jointSources() {
    assertThat(found("Ana Ruiz and Piet van Dorn said the harbour would close."))
        .containsExactly("Ana Ruiz and Piet van Dorn | said | the harbour would close");
  }

  @Test
  void inchesAreNoQuotationMarks() {
    assertThat(found("5'10\" tall Kell bought a 12\" pipe. \"It fits,\" he said."))
        .containsExactly("he | said | It fits,");
  }

  /** Each attribution as "source | cue | content … content". */
  private static List<String> found(String text) {
    return EXTRACTOR.extract(ANNOTATOR.annotate(text)).stream()
        .map(
            a ->
                (a.source() == null ? "" : a.source().in(text))
                    + " | "
                    + (a.cue() == null ? "" : a.cue().in(text))
                    + " | "
                    + String.join(" … ", a.content().stream().map(s -> s.in(text)).toList()))
        .toList();
  }
}
