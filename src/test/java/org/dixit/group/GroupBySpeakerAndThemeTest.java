package org.dixit.group;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.quotation;
import static org.dixit.RowFixtures.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.dixit.run.Buckets;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SampleQuotation;
import org.dixit.tables.SpeakerThemeRow;
import org.junit.jupiter.api.Test;

class GroupBySpeakerAndThemeTest {
  private static void assertGroups(
      List<QuotationRow> quotations, SerializableFunction<Iterable<SpeakerThemeRow>, Void> check) {
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(Create.of(quotations).withCoder(AvroCoder.specific(QuotationRow.class)))
                .apply(GroupBySpeakerAndTheme.daily(STAMP, Buckets.few())))
        .satisfies(check);
    pipeline.run().waitUntilFinish();
  }

  private static SpeakerThemeRow theme(Iterable<SpeakerThemeRow> rows, String theme) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.getTheme().equals(theme))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + theme));
  }

  @Test
  void countsKindsArticlesAndPublishersOfEachTheme() {
    assertGroups(
        List.of(
            quotation("1", "a").setThemes(themes("accusation=0.8", "demand=0.5")).build(),
            quotation("2", "a")
                .setThemes(themes("accusation=0.6"))
                .setQuotationType("mixed")
                .build(),
            quotation("3", "b")
                .setThemes(themes("accusation=0.4"))
                .setQuotationType("indirect")
                .setPublisherDomain("valley.example")
                .build()),
        rows -> {
          SpeakerThemeRow accusation = theme(rows, "accusation");
          assertThat(accusation.getTotal()).isEqualTo(3);
          assertThat(accusation.getDirect()).isEqualTo(1);
          assertThat(accusation.getMixed()).isEqualTo(1);
          assertThat(accusation.getIndirect()).isEqualTo(1);
          assertThat(accusation.getArticleCount()).isEqualTo(2);
          assertThat(accusation.getPublisherCount()).isEqualTo(2);
          assertThat(accusation.getScoreSum()).isWithin(1e-9).of(1.8);
          assertThat(theme(rows, "demand").getTotal()).isEqualTo(1);
          return null;
        });
  }

  @Test
  void quotationsWithoutAThemeCountUnderNone() {
    assertGroups(
        List.of(quotation("1", "a").build()),
        rows -> {
          assertThat(theme(rows, GroupBySpeakerAndTheme.NO_THEME).getTotal()).isEqualTo(1);
          return null;
        });
  }

  @Test
  void ascribedQuotationsAndUnknownSpeakersAreLeftOut() {
    assertGroups(
        List.of(
            quotation("1", "a").setAttributionMode("ascribed").build(),
            quotation("2", "a").setSpeakerId(null).setSpeakerName(null).build()),
        rows -> {
          assertThat(rows).isEmpty();
          return null;
        });
  }

  @Test
  void daysAreKeptApartAndUndatedQuotationsGoToTheNight() {
    assertGroups(
        List.of(
            quotation("1", "a").build(),
            quotation("2", "b").setPublishedAt(null).setPublishedDate(null).build()),
        rows -> {
          assertThat(rows).hasSize(2);
          assertThat(
                  StreamSupport.stream(rows.spliterator(), false)
                      .map(SpeakerThemeRow::getActivityDate)
                      .toList())
              .containsExactly(LocalDate.of(2026, 11, 21), STAMP.batchDate());
          return null;
        });
  }

  @Test
  void fiveSightingsOfOneQuotationAreOneSample() {
    List<QuotationRow> sightings = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sightings.add(
          quotation("s" + i, "a" + i)
              .setQuotationId("same")
              .setThemes(themes("demand=0.9"))
              .build());
    }
    sightings.add(
        quotation("other", "z")
            .setQuotationText("Nobody pays for the ferry twice")
            .setThemes(themes("demand=0.2"))
            .build());
    assertGroups(
        sightings,
        rows -> {
          assertThat(
                  theme(rows, "demand").getSamples().stream()
                      .map(SampleQuotation::getAttributionId)
                      .toList())
              .containsExactly("s0", "other")
              .inOrder();
          return null;
        });
  }

  @Test
  void nearlyTheSameWordsAreOneSample() {
    String words = "the wall by the old harbour needs new stones before the winter";
    assertGroups(
        List.of(
            quotation("whole", "a").setQuotationText(words).setThemes(themes("demand=0.9")).build(),
            quotation("cut", "b")
                .setQuotationText(words.substring(0, 44))
                .setThemes(themes("demand=0.8"))
                .build(),
            quotation("other", "c")
                .setQuotationText("nobody asked the fishermen about their moorings")
                .setThemes(themes("demand=0.2"))
                .build()),
        rows -> {
          assertThat(
                  theme(rows, "demand").getSamples().stream()
                      .map(SampleQuotation::getAttributionId)
                      .toList())
              .containsExactly("whole", "other")
              .inOrder();
          return null;
        });
  }

  @Test
  void firstAndLastSeenSpanThePublications() {
    Instant early = Instant.parse("2026-11-21T01:00:00Z");
    Instant late = Instant.parse("2026-11-21T23:00:00Z");
    assertGroups(
        List.of(
            quotation("1", "a").setPublishedAt(late).build(),
            quotation("2", "b").setPublishedAt(early).build()),
        rows -> {
          SpeakerThemeRow row = rows.iterator().next();
          assertThat(row.getFirstSeen()).isEqualTo(early);
          assertThat(row.getLastSeen()).isEqualTo(late);
          return null;
        });
  }

  @Test
  void theOrderOfAddingMakesNoDifference() {
    List<SpeakerThemeTotals> totals =
        new ArrayList<>(
            IntStream.range(0, 200)
                .mapToObj(
                    i ->
                        SpeakerThemeTotals.of(
                            quotation("q" + i, "a" + i % 17)
                                .setQuotationId("words-" + i % 23)
                                .setSpeakerName(i % 3 == 0 ? "M. Lindqvist" : "Mara Lindqvist")
                                .build(),
                            (i * 37 % 100) / 100.0))
                .toList());
    SpeakerThemeRow inOrder = addUp(totals);
    Collections.shuffle(totals, new Random(7));
    assertThat(addUp(totals)).isEqualTo(inOrder);
  }

  private static SpeakerThemeRow addUp(List<SpeakerThemeTotals> totals) {
    SpeakerThemeTotals left = new SpeakerThemeTotals();
    SpeakerThemeTotals right = new SpeakerThemeTotals();
    for (int i = 0; i < totals.size(); i++) {
      (i % 2 == 0 ? left : right).merge(totals.get(i));
    }
    return left.merge(right).row("lindqvist", "demand", LocalDate.of(2026, 11, 21), STAMP);
  }
}
