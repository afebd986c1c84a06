package org.dixit.output;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.article;
import static org.dixit.RowFixtures.quotation;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.dixit.output.NightChecks.CheckFailedException;
import org.dixit.tables.ArticleRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishNightTest {
  @TempDir Path output;
  private Night night;

  @BeforeEach
  void setUp() {
    night = new Night(output.toString(), STAMP);
  }

  @SafeVarargs
  private <T extends SpecificRecord> void stage(Table<T> table, T... rows) throws IOException {
    Path file = Path.of(night.staged(table), "part-" + UUID.randomUUID() + ".avro");
    Files.createDirectories(file.getParent());
    try (DataFileWriter<T> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(table.rowClass()))) {
      writer.create(table.schema(), file.toFile());
      for (T row : rows) {
        writer.append(row);
      }
    }
    receipt(new Receipt(table.name(), file.toString()));
  }

  private void receipt(Receipt receipt) throws IOException {
    Files.writeString(
        Path.of(night.receipts()),
        receipt.line() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private void stageNight(long inputs, ArticleRow... articles) throws IOException {
    stage(Table.ARTICLES, articles);
    stage(Table.QUOTATIONS);
    stage(Table.SPEAKERS);
    stage(Table.SPEAKER_THEMES);
    stage(Table.QUOTATION_CLUSTERS);
    stage(Table.QUOTATION_CLUSTER_MEMBERS);
    stage(Table.REJECTS);
    receipt(Receipt.ofInputs(inputs));
  }

  private List<String> publishedArticles() throws IOException {
    List<String> ids = new ArrayList<>();
    TableFiles.forEach(
        Table.ARTICLES,
        TableFiles.ofAllNights(night.output(), Table.ARTICLES),
        row -> ids.add(row.getArticleId()));
    return ids;
  }

  @Test
  void aCheckedNightIsPublishedWithSuccessAndNothingIsLeftBehind() throws Exception {
    stageNight(1, article("a").build());
    NightChecks.check(night);
    PublishNight.publish(night, String::valueOf);
    assertThat(publishedArticles()).containsExactly("a");
    for (Table<?> table : Table.ALL) {
      assertThat(Files.exists(Path.of(night.published(table), "_SUCCESS"))).isTrue();
    }
    assertThat(Files.readString(Path.of(night.manifestFolder(), "manifest.json")))
        .contains("articles=1");
    assertThat(Files.exists(output.resolve("_staging"))).isFalse();
  }

  @Test
  void aFileWithoutReceiptIsOfALostWorkerAndAReceiptGivenTwiceIsOneFile() throws Exception {
    stageNight(1, article("a").build());
    stage(Table.ARTICLES, article("half").build());
    Path receipts = Path.of(night.receipts());
    List<String> lines = new ArrayList<>(Files.readAllLines(receipts));
    lines.remove(lines.size() - 1);
    lines.add(lines.get(0));
    Files.write(receipts, lines);
    NightChecks.check(night);
    PublishNight.publish(night, String::valueOf);
    assertThat(publishedArticles()).containsExactly("a");
  }

  @Test
  void aNightRunAgainLeavesOneCopy() throws Exception {
    stageNight(1, article("old").build());
    PublishNight.publish(night, String::valueOf);
    stageNight(1, article("new").build());
    PublishNight.publish(night, String::valueOf);
    assertThat(publishedArticles()).containsExactly("new");
  }

  @Test
  void whatACrashedRunLeftIsCleared() throws Exception {
    stageNight(1, article("half").build());
    PublishNight.clearStaging(night);
    assertThat(Files.exists(output.resolve("_staging"))).isFalse();
  }

  @Test
  void lostInputsAreFound() throws Exception {
    stageNight(2, article("a").build());
    CheckFailedException e =
        assertThrows(CheckFailedException.class, () -> NightChecks.check(night));
    assertThat(e).hasMessageThat().contains("2 inputs, 1 articles, 0 duplicates, 0 rejects");
  }

  @Test
  void inputsOfEarlierNightsAreAccountedFor() throws Exception {
    stageNight(3, article("a").build());
    receipt(Receipt.ofIngested(2));
    assertThat(NightChecks.check(night).ingested()).isEqualTo(2);
  }

  @Test
  void doubledKeysAreFound() throws Exception {
    stageNight(2, article("a").build(), article("a").build());
    assertThat(assertThrows(CheckFailedException.class, () -> NightChecks.check(night)))
        .hasMessageThat()
        .contains("articles has two rows with one key");
  }

  @Test
  void quotationsWithoutTheirArticleAreFound() throws Exception {
    stageNight(1, article("a").build());
    stage(Table.QUOTATIONS, quotation("q", "elsewhere").build());
    assertThat(assertThrows(CheckFailedException.class, () -> NightChecks.check(night)))
        .hasMessageThat()
        .contains("quotations without their article: 1");
  }

  @Test
  void aLostQuotationIsFound() throws Exception {
    stageNight(1, article("a").setQuotationCount(2).build());
    stage(Table.QUOTATIONS, quotation("q", "a").build());
    assertThat(assertThrows(CheckFailedException.class, () -> NightChecks.check(night)))
        .hasMessageThat()
        .contains("not as many as they say");
  }
}
