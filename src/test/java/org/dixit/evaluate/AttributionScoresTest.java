package org.dixit.evaluate;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionScoresTest {
  private static final String TEXT = "😀 Ana Ruiz, of the board, said “the dam holds.” She left.";

  @TempDir Path folder;

  @Test
  void readsBratFilesWithTheirFoldedAndBrokenLines() throws IOException {
    BratDocument document = document();
    assertThat(document.name()).isEqualTo("dam");
    assertThat(document.attributions()).hasSize(1);
    BratDocument.Gold gold = document.attributions().get(0);
    assertThat(gold.source().get(0).in(TEXT)).isEqualTo("Ana Ruiz, of the board");
    assertThat(gold.content().get(0).in(TEXT)).isEqualTo("the dam holds");
  }

  @Test
  void countsMatchesByKind() throws IOException {
    AttributionScores scores = new AttributionScores();
    scores.add(
        document(), List.of(attribution("dam holds", "Ana Ruiz"), attribution("left", "She")));
    AttributionScores.Counts direct = scores.counts(QuotationType.DIRECT);
    assertThat(direct.gold).isEqualTo(1);
    assertThat(direct.matched).isEqualTo(1);
    assertThat(direct.exact).isEqualTo(0);
    assertThat(direct.sourceRight).isEqualTo(1);
    assertThat(scores.counts(QuotationType.INDIRECT).found).isEqualTo(1);
    assertThat(scores.sum(c -> c.foundWithSource)).isEqualTo(2);
  }

  @Test
  void wrongSourceOrTooLittleContentDoesNotCount() throws IOException {
    AttributionScores scores = new AttributionScores();
    scores.add(document(), List.of(attribution("the dam holds", "She")));
    assertThat(scores.sum(c -> c.matched)).isEqualTo(1);
    assertThat(scores.sum(c -> c.sourceRight)).isEqualTo(0);
    scores.add(document(), List.of(attribution("dam", "Ana Ruiz")));
    assertThat(scores.sum(c -> c.matched)).isEqualTo(1);
  }

  private BratDocument document() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    Files.writeString(folder.resolve("text/dam.txt"), TEXT);
    Files.writeString(
        folder.resolve("attributions/dam.ann"),
        """
        T1\tSource 2 24\tAna Ruiz,
        of the board
        T2\tCue 26 30\tsaid
        T3\tContent 32 45\tthe dam holds
        broken
        E1\tAttribution:T2 Source1:T1 Cue1:T2 Content1:T3
        E2\tAttribution:T2 Cue1:T2
        """);
    return BratDocument.read(folder).get(0);
  }

  private static Attribution attribution(String content, String source) {
    return new Attribution(
        List.of(span(content)),
        null,
        span(source),
        QuotationType.DIRECT,
        AttributionMode.VOICED,
        0.9);
  }

  private static Span span(String part) {
    int begin = TEXT.indexOf(part);
    return new Span(begin, begin + part.length());
  }
}
