package org.dixit.quotation;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.dixit.RowFixtures;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.speaker.MentionKind;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.speaker.SpeakerKind;
import org.dixit.tables.QuotationRow;
import org.dixit.text.Span;
import org.dixit.theme.QuotationThemes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom the rows of several articles name as one speaker. */
class QuotationRowsTest {
  private static final String TEXT = "\"The pumps run again,\" Ruiz said.";

  private final QuotationRows rows =
      new QuotationRows(EngineSettings.standard(), RowFixtures.STAMP);

  /**
   * The row of the one quotation in an article, which is a print of {@code story} if that is known.
   */
  private QuotationRow row(
      String article, @Nullable String story, @Nullable String speaker, SpeakerKind kind) {
    Attribution attribution =
        new Attribution(
            List.of(new Span(1, 20)),
            new Span(28, 32),
            new Span(23, 27),
            QuotationType.DIRECT,
            AttributionMode.VOICED,
            0.9);
    Quotation quotation =
        new Quotation(
            attribution,
            new ResolvedSpeaker(speaker, kind, MentionKind.NAME, null, null, 0.9),
            new QuotationThemes(List.of(), null, List.of()),
            "say",
            null,
            null,
            0);
    return rows.rows(
            RowFixtures.article(article).setBodyText(TEXT).setSyndicationId(story).build(),
            List.of(quotation))
        .get(0);
  }

  @Test
  void aBareSurnameIsOnePersonInAllPrintsOfAStory() {
    QuotationRow one = row("a", "story", "Ruiz", SpeakerKind.PERSON);
    QuotationRow other = row("b", "story", "Ruiz", SpeakerKind.PERSON);
    assertThat(one.getSpeakerId()).isEqualTo(other.getSpeakerId());
    assertThat(one.getQuotationId()).isEqualTo(other.getQuotationId());
    assertThat(one.getAttributionId()).isNotEqualTo(other.getAttributionId());
  }

  @Test
  void aBareSurnameIsAnotherPersonInAnotherStory() {
    QuotationRow one = row("a", "story", "Ruiz", SpeakerKind.PERSON);
    assertThat(one.getSpeakerId())
        .isNotEqualTo(row("b", "another", "Ruiz", SpeakerKind.PERSON).getSpeakerId());
    assertThat(row("a", null, "Ruiz", SpeakerKind.PERSON).getSpeakerId())
        .isNotEqualTo(row("b", null, "Ruiz", SpeakerKind.PERSON).getSpeakerId());
  }

  @Test
  void anUnnamedSourceIsOneWithinItsStoryOnly() {
    String one = row("a", "story", "a harbour official", SpeakerKind.UNNAMED).getSpeakerId();
    assertThat(row("b", "story", "a harbour official", SpeakerKind.UNNAMED).getSpeakerId())
        .isEqualTo(one);
    assertThat(row("c", null, "a harbour official", SpeakerKind.UNNAMED).getSpeakerId())
        .isNotEqualTo(one);
  }

  @Test
  void aFullNameIsOnePersonInAllStories() {
    assertThat(row("a", "story", "Ana Ruiz", SpeakerKind.PERSON).getSpeakerId())
        .isEqualTo(row("b", null, "Ana Ruiz", SpeakerKind.PERSON).getSpeakerId());
  }

  @Test
  void aSpeakerNobodyKnowsHasNoId() {
    QuotationRow row = row("a", "story", null, SpeakerKind.UNKNOWN);
    assertThat(row.getSpeakerId()).isNull();
    assertThat(row.getSpeakerName()).isNull();
    assertThat(row.getQuotationText()).isEqualTo("The pumps run again");
  }
}
