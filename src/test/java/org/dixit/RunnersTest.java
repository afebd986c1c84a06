package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Filter;
import org.dixit.group.JoinSpeakers;
import org.dixit.speaker.SpeakerAliases;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.speaker.SpeakerKind;
import org.dixit.tables.QuotationRow;
import org.junit.jupiter.api.Test;

class RunnersTest {
  /** More values than Beam's join keeps in memory for a key. */
  private static final int MANY = 10_050;

  private static final String FULL = "Ilse Vandermolen";

  private static QuotationRow said(String name, String article) {
    SpeakerIdentity identities = new SpeakerIdentity(SpeakerAliases.none());
    return quotation(article, article)
        .setSpeakerName(name)
        .setSpeakerKind("person")
        .setSpeakerId(identities.named(SpeakerKind.PERSON, name).id())
        .build();
  }

  @Test
  void flinkJoinsASurnameThatVeryManyQuotationsHave() {
    QuotationRow bare = said("Vandermolen", "bare");
    List<QuotationRow> rows = new ArrayList<>(Collections.nCopies(MANY, bare));
    for (int i = 0; i < 3; i++) {
      rows.add(said(FULL, "full " + i));
    }
    PipelineOptions options =
        PipelineOptionsFactory.fromArgs("--runner=FlinkRunner", "--parallelism=1").create();
    Runners.prepare(options);
    Pipeline pipeline = Pipeline.create(options);
    PAssert.that(
            pipeline
                .apply(Create.of(rows).withCoder(AvroCoder.specific(QuotationRow.class)))
                .apply(JoinSpeakers.bySurname(Runners.buckets(options)))
                .apply("Full", Filter.by(row -> row.getSpeakerName().equals(FULL))))
        .satisfies(
            joined -> {
              assertThat(joined).hasSize(MANY + 3);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }
}
