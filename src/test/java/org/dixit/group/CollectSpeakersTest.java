package org.dixit.group;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.quotation;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.dixit.attribution.AttributionModel;
import org.dixit.quotation.EngineSettings;
import org.dixit.run.Buckets;
import org.dixit.tables.ExternalId;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SpeakerAlias;
import org.dixit.tables.SpeakerRole;
import org.dixit.tables.SpeakerRow;
import org.junit.jupiter.api.Test;

class CollectSpeakersTest {
  private static final EngineSettings SETTINGS =
      new EngineSettings(
          Map.of(),
          """
          speakers:
            - name: Mara Lindqvist
              role: Mayor of Wick
              ids:
                wikidata: Q0
          """,
          AttributionModel.ACCURATE);

  @Test
  void collectsFormsRolesAndCountsOfASpeaker() {
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(
                    Create.of(
                            List.of(
                                quotation("1", "a")
                                    .setSourceText("Mayor Mara Lindqvist")
                                    .setSpeakerRole("Mayor")
                                    .build(),
                                quotation("2", "a").build(),
                                quotation("3", "b").build(),
                                quotation("4", "b")
                                    .setSourceText("she")
                                    .setMentionKind("pronoun")
                                    .build()))
                        .withCoder(AvroCoder.specific(QuotationRow.class)))
                .apply(CollectSpeakers.ofNight(SETTINGS, STAMP, Buckets.few())))
        .satisfies(
            rows -> {
              SpeakerRow row = rows.iterator().next();
              assertThat(row.getCanonicalName()).isEqualTo("Mara Lindqvist");
              assertThat(row.getQuotationCount()).isEqualTo(4);
              assertThat(row.getArticleCount()).isEqualTo(2);
              assertThat(row.getAliases())
                  .containsExactly(
                      new SpeakerAlias("Lindqvist", 2L),
                      new SpeakerAlias("Mayor Mara Lindqvist", 1L))
                  .inOrder();
              assertThat(row.getRoles())
                  .containsExactly(
                      new SpeakerRole("Mayor", 1L), new SpeakerRole("Mayor of Wick", 0L))
                  .inOrder();
              assertThat(row.getExternalIds()).containsExactly(new ExternalId("wikidata", "Q0"));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void unknownSpeakersHaveNoRow() {
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(
                    Create.of(quotation("1", "a").setSpeakerId(null).setSpeakerName(null).build())
                        .withCoder(AvroCoder.specific(QuotationRow.class)))
                .apply(CollectSpeakers.ofNight(SETTINGS, STAMP, Buckets.few())))
        .empty();
    pipeline.run().waitUntilFinish();
  }
}
