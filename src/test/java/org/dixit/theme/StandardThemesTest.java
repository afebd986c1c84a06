package org.dixit.theme;

import static com.google.common.truth.Truth.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardThemesTest {
  private static final TextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();
  private static final TaxonomyThemeTagger TAGGER = TaxonomyThemeTagger.standard();

  private static QuotationThemes tag(String sentence) {
    return tag(TAGGER, sentence);
  }

  private static QuotationThemes tag(TaxonomyThemeTagger tagger, String sentence) {
    AnnotatedText text = ANNOTATOR.annotate(sentence);
    return tagger.tag(
        text,
        new Attribution(
            text.sentences(), null, null, QuotationType.INDIRECT, AttributionMode.VOICED, 1));
  }

  private static List<String> themes(String sentence) {
    return tag(sentence).themes().stream().map(ThemeScore::theme).toList();
  }

  @Test
  void everyExampleHasItsThemeAndNoNearMissDoes() {
    assertThat(new TaxonomyCheck(ANNOTATOR).samplesThatFail(Taxonomy.standard())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call_for_help | The fishermen begged the navy to send helicopters.",
        "call_for_help | We cannot feed this camp on our own.",
        "warning_of_spread | The fever could spread to the coast within days.",
        "warning_of_spread | If Velmora falls, your cities will be next.",
        "accusation | The widow accused the mine owners of hiding the gas readings.",
        "accusation | They bombed our hospital.",
      })
  void findsTheMissionThemes(String theme, String sentence) {
    assertThat(themes(sentence)).contains(theme);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call_for_help | He pleaded guilty to a misdemeanor.",
        "call_for_help | The appeals court will hear the case in May.",
        "warning_of_spread | She wants to spread the gospel.",
        "accusation | He denied that he had lied.",
      })
  void leavesNearMissesAlone(String theme, String sentence) {
    assertThat(themes(sentence)).doesNotContain(theme);
  }

  @Test
  void namesTheAccused() {
    assertThat(tag("The widow accused the mine owners of hiding the readings.").target())
        .isEqualTo("the mine owners");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the League | The mayor urged the League to send boats and blankets.",
        "the navy | The fishermen begged the navy to send helicopters.",
        "Harlan | The fishermen pleaded with Harlan to send helicopters.",
        "The regime | The regime tortured our neighbours for years.",
      })
  void namesWhomAQuotationIsAimedAt(String target, String sentence) {
    assertThat(tag(sentence).target()).isEqualTo(target);
  }

  /** Several patterns begin at "plead"; which came first once hung on where objects lay. */
  @Test
  void everyTaggerGivesTheSameTargetAndEvidence() {
    String sentence =
        "The miners have continued to plead with Harlan to do everything in his power to help.";
    Set<QuotationThemes> found = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      found.add(tag(TaxonomyThemeTagger.standard(), sentence));
    }
    assertThat(found).hasSize(1);
  }

  @Test
  void aPronounAloneIsNoTarget() {
    assertThat(themes("They bombed our hospital.")).contains("accusation");
    assertThat(tag("They bombed our hospital.").target()).isNull();
  }

  @Test
  void tellsAThreatFromAWarningByWhoControlsTheHarm() {
    assertThat(themes("If they cross the river, we will strike back.")).contains("threat");
    assertThat(themes("The bridge could collapse under such loads.")).contains("warning");
    assertThat(themes("The bridge could collapse under such loads.")).doesNotContain("threat");
  }

  @Test
  void givesReadableEvidence() {
    ThemeScore first = tag("She accused the ministry of fraud.").themes().get(0);
    assertThat(first.evidence()).contains("cue: accused");
    assertThat(first.score()).isGreaterThan(0.5);
  }

  @Test
  void topicsGroupSingularAndPlural() {
    assertThat(tag("They want a peace treaty.").topics())
        .isEqualTo(tag("They want peace treaties.").topics());
    assertThat(tag("They want peace treaties.").topics()).contains("peace treaty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-fly zone | We need a no-fly zone over the delta, not more speeches.",
        "no-fly zone | They asked the League for no-fly zones.",
        "no-fly zone | No-fly zones have never worked, the admiral said.",
        "long-range missile | The port needs long-range missiles.",
        "cease-fire | Both sides broke the cease-fires.",
      })
  void topicsKeepCompoundsWhole(String topic, String sentence) {
    assertThat(tag(sentence).topics()).contains(topic);
    assertThat(tag(sentence).topics()).containsNoneOf("zone", "missile", "fly zone");
  }

  @Test
  void givesTheSameAnswerFromManyThreads() {
    String sentence = "The widow accused the mine owners of hiding the gas readings.";
    QuotationThemes alone = tag(sentence);
    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> tag(sentence)).distinct().toList())
        .containsExactly(alone);
  }

  @Test
  void aSentenceOfAThousandWordsHasTheThemeThatItBeginsWith() {
    assertThat(
            themes(
                "She accused the ministry of hiding the test results"
                    + ", and of more besides".repeat(250)
                    + "."))
        .contains("accusation");
  }
}
