package org.dixit.group;

import static org.dixit.group.ClusterQuotationsTest.WORDS;
import static org.dixit.group.ClusterQuotationsTest.assertClusters;
import static org.dixit.group.ClusterQuotationsTest.said;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that meet in two articles, and are no utterance of which both are sightings. */
class NoUtteranceTest {
  @Test
  void aStockPhraseInTwoReportsIsNoUtterance() {
    assertClusters(
        List.of(
            said(
                    "harbour",
                    "that nobody had asked her about the plan to build a wall along the harbour"
                        + " before the vote of the council, which took place in spring")
                .setQuotationType("indirect")
                .build(),
            said("wall", "to build a wall along the harbour").setQuotationType("indirect").build()),
        "{}");
  }

  /** Positions are stated again and again; a copy of a report is one, a second report another. */
  @Test
  void aPositionInTwoReportersWordsIsNoUtterance() {
    String one = "there was no secret grain bargain with Orlavia";
    String other = "there was no secret grain bargain in her dealings with Orlavia";
    assertClusters(
        List.of(
            said("one", one).setQuotationType("indirect").build(),
            said("other", other).setQuotationType("indirect").build()),
        "{}");
    assertClusters(
        List.of(
            said("one", one).setQuotationType("indirect").build(),
            said("copy", one + " this winter").setQuotationType("indirect").build()),
        "{copy=[copy, one]}");
  }

  @Test
  void aReportOfNobodysIsNoUtterance() {
    String form =
        "to receive occasional updates and special offers for the products of the Courier";
    assertClusters(
        List.of(
            said("a", form)
                .setQuotationType("indirect")
                .setSpeakerId(null)
                .setSpeakerName(null)
                .build(),
            said("b", form)
                .setQuotationType("indirect")
                .setSpeakerId(null)
                .setSpeakerName(null)
                .build()),
        "{}");
  }

  @Test
  void whatSomebodyOnlyWantsOrSaysAgainAndAgainIsNoUtterance() {
    assertClusters(
        List.of(
            said("says", WORDS).build(),
            said("hopes", WORDS).setAttributionMode("ascribed").build(),
            said("insists", WORDS).setCueText("has repeatedly insisted").build()),
        "{}");
  }
}
