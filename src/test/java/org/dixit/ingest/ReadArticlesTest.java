package org.dixit.ingest;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.dixit.RowFixtures.STAMP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.tables.RejectRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, rows out, by a runner. */
class ReadArticlesTest {
  private static final String RTF = "{\\rtf1\\ansi The bridge %d is open.\\par}";
  private static final int FILES = 6;

  @TempDir Path folder;

  @Test
  void documentThatBreaksItsParserIsARejectAndCostsNoOther() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve(i + ".rtf"), RTF.formatted(i));
    }
    byte[] bomb = Arrays.copyOf(RTF.getBytes(US_ASCII), 40 << 20);
    Files.write(folder.resolve("bomb.rtf"), bomb);

    Pipeline pipeline = Pipeline.create();
    PCollectionTuple read =
        pipeline.apply(
            ReadArticles.matching(
                List.of(folder + "/*"),
                FieldMapping.USUAL,
                ReadLimits.DEFAULT,
                new IsolationLimits(Duration.ofMinutes(2), 32),
                STAMP));
    PAssert.that(read.get(ReadArticles.ARTICLES))
        .satisfies(
            articles -> {
              assertThat(articles).hasSize(FILES);
              return null;
            });
    PAssert.that(read.get(ReadArticles.REJECTS))
        .satisfies(
            rejects -> {
              RejectRow reject = rejects.iterator().next();
              assertThat(reject.getSourceUri()).endsWith("bomb.rtf");
              assertThat(reject.getCode()).isEqualTo(RejectCode.OUT_OF_MEMORY.name());
              return null;
            });
    PAssert.that(read.get(ReadArticles.INPUTS).apply(Sum.longsGlobally()))
        .containsInAnyOrder(FILES + 1L);
    pipeline.run().waitUntilFinish();
  }
}
