package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rules make of drafts that an encoder may give. */
class RefinementsTest {
  private static final TextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();

  @Test
  void halfCoveredQuotationIsCompletedToItsMarks() {
    String text = "“The dam will hold until May. After that, nobody knows,” Ruiz said.";
    assertThat(finish(text, draft(text, "Ruiz", "said", "The dam will hold until May.")))
        .containsExactly("Ruiz | said | The dam will hold until May. After that, nobody knows,");
  }

  @Test
  void whatAQuotedPersonReportsIsNoAttributionOfItsOwn() {
    String text = "“My neighbour told me the bridge is gone, and I ran home at once,” Oduya said.";
    assertThat(
            finish(
                text,
                draft(text, "Oduya", "said", "and I ran home at once"),
                draft(text, "My neighbour", "told me", "the bridge is gone")))
        .containsExactly(
            "Oduya | said | My neighbour told me the bridge is gone, and I ran home at once,");
  }

  @Test
  void bareQuotationBelongsToTheAttributionBesideIt() {
    String text = "“We lost the barn,” van Dorn said. “Nobody came for two days.”";
    assertThat(finish(text, draft(text, "van Dorn", "said", "We lost the barn,")))
        .containsExactly("van Dorn | said | We lost the barn, … Nobody came for two days.");
  }

  @Test
  void bareParagraphBelongsToTheSpeakerOfTheOneBefore() {
    String text = "“We lost the barn,” van Dorn said.\n\n“Nobody came for two days.”\n";
    assertThat(finish(text, draft(text, "van Dorn", "said", "We lost the barn,")))
        .containsExactly("van Dorn | said | We lost the barn, … Nobody came for two days.");
  }

  @Test
  void scareQuotesAreLeftAlone() {
    String text = "“We lost the barn,” van Dorn said. The “king of the harbour” was away.";
    assertThat(finish(text, draft(text, "van Dorn", "said", "We lost the barn,")))
        .containsExactly("van Dorn | said | We lost the barn,");
  }

  @Test
  void transcriptLinesBelongToTheirSpeakers() {
    String text =
        """
        The two met on Sunday.

        WALLON: Governor, will the dam hold?

        GOV. PENNA (laughing): We have looked at it twice.

        And we will look again.

        WALLON: So you say.
        """;
    assertThat(finish(text))
        .containsExactly(
            "WALLON | : | Governor, will the dam hold?",
            "GOV. PENNA | : | We have looked at it twice. … And we will look again.",
            "WALLON | : | So you say.")
        .inOrder();
  }

  @Test
  void surnamesOfATranscriptMayHaveSmallLetters() {
    String text =
        """
        SEN. MINA McKELL: We have no boats.

        ROY DeVANE, BYLINE:\u00a0The senator said so in May.
        """;
    assertThat(finish(text))
        .containsExactly(
            "SEN. MINA McKELL | : | We have no boats.",
            "ROY DeVANE | : | The senator said so in May.")
        .inOrder();
  }

  @Test
  void headingsAreNoTranscript() {
    assertThat(finish("UPDATE: The road is open.\n\nWATCH: The river rises.\n")).isEmpty();
  }

  @Test
  void bylinesOwnTheQuotationBeforeThem() {
    String text =
        """
        “The mayor never listens.” ― Ana Ruiz, 34

        “We will see.”

        — Commissioner Oduya

        “Boats!” - and then the rain came down on all of us.
        """;
    assertThat(finish(text))
        .containsExactly(
            "Ana Ruiz | ― | The mayor never listens.", "Commissioner Oduya | — | We will see.")
        .inOrder();
  }

  @Test
  void aBylineMayStandBehindANoBreakSpace() {
    String text =
        "“The mayor never listens.” ―\u00a0Ana\u00a0Ruiz\n\n“Nor do I.”\u00a0―\u00a0Tom Kell";
    assertThat(finish(text))
        .containsExactly("Ana\u00a0Ruiz | ― | The mayor never listens.", "Tom Kell | ― | Nor do I.")
        .inOrder();
  }

  @Test
  void embeddedPostsBelongToWhoSignedThem() {
    String text =
        """
        The mayor was asked.
        The fund is FULL and nobody told you! pic.example.com https://t.co/f2qUR — Tomas J. Kell (@TomasKell) June 6, 2017
        We never saw a cent of it. https://t.co/abc
        —\u00a0Ana Ruiz (@anaruiz) May 9, 2019
        No e-mails were lost - so what?— Ana Ruiz (@anaruiz) May 10, 2019
        """;
    assertThat(finish(text, draft(text, "nobody", "told", "The fund is FULL")))
        .containsExactly(
            "Tomas J. Kell | — | The fund is FULL and nobody told you! pic.example.com",
            "Ana Ruiz | — | We never saw a cent of it.",
            "Ana Ruiz | — | No e-mails were lost - so what?")
        .inOrder();
  }

  @Test
  void sourceThatIsCutShortReachesToItsCue() {
    String bare = "The minister accused the council of theft.";
    assertThat(finish(bare, draft(bare, "The", "accused", "the council of theft")))
        .containsExactly("The minister | accused | the council of theft");
    String apposition = "The mayor, Bo Tarn, accused the council of theft.";
    assertThat(
            finish(apposition, draft(apposition, "The mayor", "accused", "the council of theft")))
        .containsExactly("The mayor, Bo Tarn | accused | the council of theft");
  }

  @Test
  void datelinesAreNoSources() {
    String place = "DORNA, Norland - Norlandian Mayor Bo Tarn accused the council of theft.";
    assertThat(finish(place, draft(place, "DORNA", "accused", "the council of theft")))
        .containsExactly("Norlandian Mayor Bo Tarn | accused | the council of theft");
    String agency = "DORNA (AP) \u2014 The mayor accused the council of theft.";
    assertThat(finish(agency, draft(agency, "DORNA", "accused", "the council of theft")))
        .containsExactly("The mayor | accused | the council of theft");
    String nobody = "DORNA, Norland - It was theft, according to the council.";
    assertThat(finish(nobody, draft(nobody, "DORNA", "according to", "It was theft")))
        .containsExactly(" | according to | It was theft");
    String body = "NATO - not the council - said the bridge would hold.";
    assertThat(finish(body, draft(body, "NATO", "said", "the bridge would hold")))
        .containsExactly("NATO | said | the bridge would hold");
  }

  @Test
  void anArticleAloneIsNoSource() {
    String bare = "The first mayor was in town to praise the council of thieves.";
    assertThat(finish(bare, draft(bare, "The", "praise", "the council of thieves")))
        .containsExactly("The first mayor | praise | the council of thieves");
  }

  @Test
  void aColleagueIsNamedBehindTheFirstComma() {
    String text = "Indeed, even fellow councillor, Budget Chairman Bo Tarn, said the bridge fell.";
    assertThat(finish(text, draft(text, "even", "said", "the bridge fell")))
        .containsExactly(
            "even fellow councillor, Budget Chairman Bo Tarn | said | the bridge fell");
  }

  @Test
  void whenSomethingWasSaidIsNotWhoSaidIt() {
    String text = "The mayor on Tuesday evening said the bridge would hold.";
    assertThat(finish(text, draft(text, "The mayor", "said", "the bridge would hold")))
        .containsExactly("The mayor | said | the bridge would hold");
  }

  @Test
  void unsureDraftsAreLeftOut() {
    String text = "The road adds two lanes.";
    Draft unsure = new Draft(List.of(new Span(9, 13)), null, null, 0.2);
    assertThat(finish(text, unsure)).isEmpty();
  }

  @Test
  void linesOfTranscriptsAndSignedPostsAreDirectWithoutMarks() {
    String text =
        """
        RUIZ: The fund is full.
        KELL: We never saw a cent of it.

        The fund was empty. — Ana Ruiz (@anaruiz) May 9, 2019
        """;
    assertThat(attributions(text).map(Attribution::type))
        .containsExactly(QuotationType.DIRECT, QuotationType.DIRECT, QuotationType.DIRECT);
  }

  @Test
  void whatNobodySaysMustBeSurer() {
    String text = "It was alleged that the bridge fell, the mayor said.";
    Span content = span(text, "that the bridge fell");
    Span cue = span(text, "alleged");
    assertThat(finish(text, new Draft(List.of(content), cue, null, 0.59))).isEmpty();
    assertThat(finish(text, new Draft(List.of(content), cue, null, 0.61)))
        .containsExactly(" | alleged | that the bridge fell");
    assertThat(finish(text, new Draft(List.of(content), cue, span(text, "the mayor"), 0.43)))
        .containsExactly("the mayor | alleged | that the bridge fell");
  }

  private static Draft draft(String text, String source, String cue, String... content) {
    return new Draft(
        Stream.of(content).map(part -> span(text, part)).toList(),
        span(text, cue),
        span(text, source),
        0.9);
  }

  private static Span span(String text, String part) {
    int begin = text.indexOf(part);
    return new Span(begin, begin + part.length());
  }

  private static List<String> finish(String text, Draft... drafts) {
    return attributions(text, drafts)
        .map(
            a ->
                in(text, a.source())
                    + " | "
                    + in(text, a.cue())
                    + " | "
                    + String.join(" … ", a.content().stream().map(s -> s.in(text)).toList()))
        .toList();
  }

  private static Stream<Attribution> attributions(String text, Draft... drafts) {
    return new Finishing(EncoderAttributionExtractor.REFINEMENTS, CueModes.english())
        .finish(ANNOTATOR.annotate(text), List.of(drafts)).stream();
  }

  private static String in(String text, @Nullable Span span) {
    return span == null ? "" : span.in(text);
  }
}
