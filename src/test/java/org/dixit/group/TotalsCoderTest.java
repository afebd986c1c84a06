package org.dixit.group;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.quotation;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.dixit.speaker.SpeakerAliases;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SpeakerRow;
import org.dixit.tables.SpeakerThemeRow;
import org.junit.jupiter.api.Test;

/** Totals that went through a shuffle give the rows that they gave before. */
class TotalsCoderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final TotalsCoder<SpeakerThemeTotals> THEMES =
      new TotalsCoder<>(SpeakerThemeTotals::read);
  private static final TotalsCoder<SpeakerFacts> FACTS = new TotalsCoder<>(SpeakerFacts::read);

  private static QuotationRow verbose() {
    return quotation("1", "a1b2c3d4e5f60718293a4b5c6d7e8f90")
        .setQuotationText("The dyke \uD83C\uDF0A " + "holds, ".repeat(20_000))
        .setSpeakerRole("Dyke Reeve")
        .setSpeakerAffiliation("Öland Board")
        .build();
  }

  private static QuotationRow undated() {
    return quotation("2", "b")
        .setQuotationType("indirect")
        .setPublishedAt(null)
        .setPublishedDate(null)
        .setPublisher(null)
        .setPublisherDomain(null)
        .build();
  }

  private static QuotationRow ancient() {
    return quotation("3", "0000000000000000ffffffffffffffff")
        .setQuotationType("mixed")
        .setPublishedAt(Instant.parse("1912-04-15T02:20:00.123Z"))
        .setPublishedDate(LocalDate.of(1912, 4, 15))
        .build();
  }

  private static SpeakerThemeTotals themes() {
    return SpeakerThemeTotals.of(verbose(), 0.7)
        .merge(SpeakerThemeTotals.of(undated(), 0))
        .merge(SpeakerThemeTotals.of(ancient(), 0.3));
  }

  private static SpeakerFacts facts() {
    return SpeakerFacts.of(verbose())
        .merge(SpeakerFacts.of(undated()))
        .merge(SpeakerFacts.of(ancient()));
  }

  private static SpeakerThemeRow row(SpeakerThemeTotals totals) {
    return totals.row("lindqvist", "demand", DAY, STAMP);
  }

  private static SpeakerRow row(SpeakerFacts facts) {
    return facts.row("lindqvist", new SpeakerIdentity(SpeakerAliases.none()), STAMP);
  }

  @Test
  void rowsAreTheSameBeforeAndAfter() throws CoderException {
    assertThat(row(CoderUtils.clone(THEMES, themes()))).isEqualTo(row(themes()));
    assertThat(row(CoderUtils.clone(FACTS, facts()))).isEqualTo(row(facts()));
    assertThat(row(CoderUtils.clone(THEMES, SpeakerThemeTotals.of(undated(), 0.5))))
        .isEqualTo(row(SpeakerThemeTotals.of(undated(), 0.5)));
  }

  @Test
  void whatIsAddedAfterwardsCountsAsBefore() throws CoderException {
    assertThat(row(CoderUtils.clone(THEMES, themes()).merge(themes())))
        .isEqualTo(row(themes().merge(themes())));
    assertThat(row(CoderUtils.clone(FACTS, facts()).merge(facts())))
        .isEqualTo(row(facts().merge(facts())));
  }

  @Test
  void totalsThatAreCutOffAreAnErrorNotSmallerTotals() throws CoderException {
    assertCutOffIsAnError(THEMES, CoderUtils.encodeToByteArray(THEMES, themes()));
    assertCutOffIsAnError(FACTS, CoderUtils.encodeToByteArray(FACTS, facts()));
  }

  private static void assertCutOffIsAnError(TotalsCoder<?> coder, byte[] encoded) {
    for (int length : List.of(0, 9, 40, encoded.length - 1)) {
      InputStream cut = new ByteArrayInputStream(encoded, 0, length);
      assertThrows(IOException.class, () -> coder.decode(cut));
    }
  }
}
