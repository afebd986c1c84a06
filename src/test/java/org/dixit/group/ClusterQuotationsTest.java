package org.dixit.group;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.quotation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.dixit.run.Buckets;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationClusterRow;
import org.dixit.tables.QuotationRow;
import org.junit.jupiter.api.Test;

class ClusterQuotationsTest {
  static final String WORDS =
      "We will not close the harbour this winter, and nobody who works on the quays will lose a"
          + " day's pay over the storm";

  /** What the runs of a pipeline found, one after the other. */
  private static final List<String> FOUND = Collections.synchronizedList(new ArrayList<>());

  static QuotationRow.Builder said(String id, String text) {
    return quotation(id, "article-of-" + id).setQuotationText(text);
  }

  private static void assertMembers(
      List<QuotationRow> quotations,
      Buckets buckets,
      SerializableFunction<Iterable<QuotationClusterMemberRow>, Void> check) {
    Pipeline pipeline = Pipeline.create();
    PAssert.that(members(pipeline, quotations, buckets)).satisfies(check);
    pipeline.run().waitUntilFinish();
  }

  private static PCollection<QuotationClusterMemberRow> members(
      Pipeline pipeline, List<QuotationRow> quotations, Buckets buckets) {
    return pipeline
        .apply(Create.of(quotations).withCoder(AvroCoder.specific(QuotationRow.class)))
        .apply(ClusterQuotations.ofNight(STAMP, buckets));
  }

  static void assertClusters(List<QuotationRow> quotations, String expected) {
    assertMembers(
        quotations,
        Buckets.few(),
        rows -> {
          assertThat(clusters(rows)).isEqualTo(expected);
          return null;
        });
  }

  /** The clusters with their sightings, as text. */
  private static String clusters(Iterable<QuotationClusterMemberRow> rows) {
    Map<String, TreeSet<String>> clusters = new TreeMap<>();
    for (QuotationClusterMemberRow row : rows) {
      clusters
          .computeIfAbsent(row.getClusterId(), id -> new TreeSet<>())
          .add(row.getAttributionId());
    }
    return clusters.toString();
  }

  @Test
  void cutsEllipsesMarksAndReportsAreOneUtterance() {
    assertClusters(
        List.of(
            said("full", WORDS).build(),
            said("cut", "nobody who works on the quays will lose a day's pay").build(),
            said("gap", "We will not close the harbour ... nobody who works on the quays").build(),
            said("marks", WORDS.replace(",", " \u2014").replace("'", "\u2019")).build(),
            said(
                    "reported",
                    "that they would not close the harbour that winter and nobody who worked on"
                        + " the quays would lose a day's pay")
                .setQuotationType("indirect")
                .build()),
        "{full=[cut, full, gap, marks, reported]}");
  }

  /** The cut is less like the fullest sighting than is needed, but all of it is in another. */
  @Test
  void aCutBelongsToTheReportThatItWasCutFrom() {
    String mend = "the council should mend the leaking harbour wall and the rusty gates this year";
    String because =
        " because every storm of the winter takes another metre of the quay and nobody who lives"
            + " there can sleep";
    assertClusters(
        List.of(
            said(
                    "fullest",
                    "to reporters that the council ought to mend its leaking harbour wall and the rusted gates this year"
                        + because)
                .setQuotationType("indirect")
                .build(),
            said("report", mend + because).setQuotationType("indirect").build(),
            said("cut", mend).setQuotationType("indirect").build()),
        "{fullest=[cut, fullest, report]}");
  }

  @Test
  void otherWordsOfTheSpeakerAreAnotherUtterance() {
    assertClusters(
        List.of(
            said("harbour", WORDS).build(),
            said("school", "The school on the hill opens again when the roof is mended").build()),
        "{}");
  }

  @Test
  void theOppositeAndAnotherNumberAreOtherUtterances() {
    assertClusters(
        List.of(
            said("not", "We will not close the harbour gate before the winter storms").build(),
            said("yes", "We will close the harbour gate before the winter storms").build(),
            said("12", "The storm took 12 boats from the old harbour wall").build(),
            said("15", "The storm took 15 boats from the old harbour wall").build()),
        "{}");
  }

  /** Promises are made again and again; a few of the same words next year are another occasion. */
  @Test
  void aFewOfTheSameWordsAYearLaterAreAnotherUtterance() {
    String short1 = "It is not over, friends. We begin again tomorrow";
    String short2 = "This is not over, friends. We begin";
    QuotationRow now = said("now", short1).build();
    assertClusters(List.of(now, said("cut", short2).build()), "{now=[cut, now]}");
    assertClusters(
        List.of(
            now,
            said("then", short2)
                .setPublishedDate(LocalDate.of(2025, 11, 21))
                .setPublishedAt(Instant.parse("2025-11-21T06:00:00Z"))
                .build()),
        "{}");
  }

  @Test
  void theSamePhrasesInAnotherOrderAreAnotherUtterance() {
    assertClusters(
        List.of(
            said("tweet", "No strike, no delay, a full and final settlement! The ferry sails")
                .build(),
            said("later", "It was a full and final settlement, no strike, no delay").build()),
        "{}");
  }

  @Test
  void theSameWordsOfTwoNamedPeopleAreTwoUtterances() {
    assertClusters(
        List.of(
            said("hers", WORDS).build(),
            said("his", WORDS).setSpeakerId("holt").setSpeakerName("Casimir Holt").build()),
        "{}");
  }

  @Test
  void anUnnamedSpeakerAndASurnameMayBeTheSpeaker() {
    assertClusters(
        List.of(
            said("full", WORDS + ".").build(),
            said("nobody", WORDS).setSpeakerId(null).setSpeakerName(null).build(),
            said("surname", WORDS).setSpeakerId("?").setSpeakerName("Lindqvist").build()),
        "{full=[full, nobody, surname]}");
  }

  @Test
  void aQuotationTwiceInOneArticleIsNoCluster() {
    assertClusters(
        List.of(
            quotation("1", "a").setQuotationText(WORDS).build(),
            quotation("2", "a").setQuotationText(WORDS).build()),
        "{}");
  }

  @Test
  void shortPhrasesAreNobodysInParticular() {
    assertClusters(
        List.of(said("1", "No comment at all").build(), said("2", "No comment at all").build()),
        "{}");
  }

  @Test
  void aPhraseInTwoStatementsDoesNotTieThemTogether() {
    String phrase = "a stronger town begins at the water's edge";
    assertClusters(
        List.of(
            said("budget", phrase + ", so this budget pays for forty new berths").build(),
            said("school", "Children learn to swim here before they read: " + phrase).build(),
            said("phrase", phrase).build()),
        "{school=[phrase, school]}");
  }

  @Test
  void orderAndBucketsMakeNoDifference() {
    List<QuotationRow> quotations = new ArrayList<>();
    String[] words = (WORDS + " while the ferry to the islands keeps its hours").split(" ");
    for (int i = 0; i < 60; i++) {
      List<String> part = List.of(words).subList(i % 13, 14 + i % 13);
      quotations.add(said("q" + i, String.join(" ", part)).build());
    }
    for (int count : List.of(1, 7, 1000)) {
      assertMembers(
          quotations,
          new Buckets(count),
          rows -> {
            FOUND.add(clusters(rows));
            return null;
          });
      Collections.shuffle(quotations, new Random(count));
    }
    assertThat(FOUND).hasSize(3);
    assertThat(FOUND.stream().distinct().toList()).hasSize(1);
    assertThat(FOUND.get(0)).contains("q0, ");
  }

  @Test
  void aRowTellsFormSpreadAndEarliest() {
    Instant early = Instant.parse("2026-11-19T06:00:00Z");
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            members(
                    pipeline,
                    List.of(
                        said("full", WORDS).build(),
                        said(
                                "early",
                                "that they would not close the harbour that winter and nobody who"
                                    + " worked on the quays would lose a day's pay")
                            .setQuotationType("indirect")
                            .setSpeakerId(null)
                            .setSpeakerName(null)
                            .setPublishedAt(early)
                            .setPublishedDate(LocalDate.of(2026, 11, 19))
                            .setPublisherDomain("valley.example")
                            .build()),
                    Buckets.few())
                .apply(SummarizeClusters.ofNight(STAMP, Buckets.few())))
        .satisfies(
            rows -> {
              QuotationClusterRow row = rows.iterator().next();
              assertThat(row.getClusterId()).isEqualTo("full");
              assertThat(row.getCanonicalText()).isEqualTo(WORDS);
              assertThat(row.getCanonicalType()).isEqualTo("direct");
              assertThat(row.getSpeakerName()).isEqualTo("Mara Lindqvist");
              assertThat(row.getSightingCount()).isEqualTo(2);
              assertThat(row.getIndirect()).isEqualTo(1);
              assertThat(row.getArticleCount()).isEqualTo(2);
              assertThat(row.getPublishers())
                  .containsExactly("harbourpost.example", "valley.example")
                  .inOrder();
              assertThat(row.getDayCount()).isEqualTo(2);
              assertThat(row.getFirstSeen()).isEqualTo(early);
              assertThat(row.getLastDate()).isEqualTo(LocalDate.of(2026, 11, 21));
              assertThat(row.getEarliestAttributionId()).isEqualTo("early");
              assertThat(row.getEarliestPublisher()).isEqualTo("valley.example");
              assertThat(StreamSupport.stream(rows.spliterator(), false).count()).isEqualTo(1);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }
}
