package org.dixit.group;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.quotation;
import static org.dixit.speaker.SpeakerKind.ORGANIZATION;
import static org.dixit.speaker.SpeakerKind.PERSON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.dixit.quotation.QuotationRows;
import org.dixit.run.Buckets;
import org.dixit.speaker.SpeakerAliases;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.speaker.SpeakerKind;
import org.dixit.tables.QuotationRow;
import org.junit.jupiter.api.Test;

/** Speakers of a night's articles whom some articles name in full and others do not. */
class JoinSpeakersTest {
  private static final SpeakerIdentity IDENTITIES = new SpeakerIdentity(SpeakerAliases.none());

  private final List<QuotationRow> rows = new ArrayList<>();

  private void said(String name, int articles) {
    said(PERSON, name, articles);
  }

  private void said(SpeakerKind kind, String name, int articles) {
    for (int i = 0; i < articles; i++) {
      String article = name + " " + i;
      rows.add(
          quotation(article, article)
              .setSpeakerName(name)
              .setSpeakerKind(kind.name().toLowerCase(Locale.ROOT))
              .setSpeakerId(IDENTITIES.named(kind, name).id())
              .build());
    }
  }

  /** Checks the names after joining by those before, which begin the rows' ids. */
  private void assertJoined(Map<String, String> expected) {
    Collections.shuffle(rows, new Random(rows.size()));
    int count = rows.size();
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(Create.of(rows).withCoder(AvroCoder.specific(QuotationRow.class)))
                .apply(JoinSpeakers.bySurname(Buckets.few())))
        .satisfies(
            all -> {
              assertThat(all).hasSize(count);
              for (QuotationRow row : all) {
                String before = row.getAttributionId().replaceFirst(" \\d+$", "");
                String after = expected.getOrDefault(before, before);
                SpeakerKind kind =
                    SpeakerKind.valueOf(row.getSpeakerKind().toUpperCase(Locale.ROOT));
                String id = new SpeakerIdentity(SpeakerAliases.none()).named(kind, after).id();
                assertThat(row.getSpeakerName()).isEqualTo(after);
                assertThat(row.getSpeakerId()).isEqualTo(id);
                if (expected.containsKey(before)) {
                  assertThat(kind).isEqualTo(PERSON);
                  assertThat(row.getQuotationId())
                      .isEqualTo(QuotationRows.quotationId(row.getQuotationText(), id));
                }
              }
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aBareSurnameIsTheOneWhomTheOtherArticlesName() {
    said("Oleksandr Maslenky", 40);
    said("Alexander Maslenkyy", 2);
    said("Maslenkiy", 2);
    said("O. Maslenky", 1);
    said("Ana Ruiz", 30);
    said("Tom Ruiz", 10);
    said("T. Ruiz", 2);
    assertJoined(
        Map.of(
            "Maslenkiy", "Oleksandr Maslenky",
            "O. Maslenky", "Oleksandr Maslenky",
            "T. Ruiz", "Tom Ruiz"));
  }

  @Test
  void nobodyGetsANameThatTwoCompeteForOrThatHardlyAnyArticleHas() {
    said("Ana Ruiz", 30);
    said("Tom Ruiz", 10);
    said("Ruiz", 2);
    said("Viktor Balanov", 2);
    said("Balanov", 1);
    assertJoined(Map.of());
  }

  @Test
  void aSurnameThatSomeArticlesTookForABodyIsThePersons() {
    said("Oleksandr Maslenky", 40);
    said(ORGANIZATION, "Maslenky", 2);
    said("Ana Ruiz", 4);
    said(ORGANIZATION, "Ruiz", 30);
    said(ORGANIZATION, "Ruiz Bank", 1);
    assertJoined(Map.of("Maslenky", "Oleksandr Maslenky"));
  }
}
