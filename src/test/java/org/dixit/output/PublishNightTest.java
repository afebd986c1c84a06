package org.dixit.output;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.article;
import static org.dixit.RowFixtures.quotation;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private StagedNight stageNight(long inputs, ArticleRow... articles) throws IOException {
    return new StagedNight(night)
        .emptyTables()
        .rows(Table.ARTICLES, articles)
        .receipt(Receipt.ofInputs(inputs));
  }

  private List<String> publishedArticles() throws IOException {
    List<String> ids = new ArrayList<>();
    TableFiles.forEach(
        Table.ARTICLES,
        PublishedTables.in(night.output()).files(Table.ARTICLES),
        row -> ids.add(row.getArticleId()));
    return ids;
  }

  @Test
  void aCheckedNightIsPublishedWithSuccessAndNothingIsLeftBehind() throws Exception {
    stageNight(1, article("a").build());
    StagedNight.publish(night);
    assertThat(publishedArticles()).containsExactly("a");
    for (Table<?> table : Table.ALL) {
      assertThat(Files.exists(Path.of(night.published(table), "_SUCCESS"))).isTrue();
    }
    assertThat(Files.readString(Path.of(night.manifestFolder(), "manifest.json")))
        .contains("\"articles\" : {");
    assertThat(Files.exists(output.resolve("_staging"))).isFalse();
  }

  @Test
  void aFileWithoutReceiptIsOfALostWorkerAndAReceiptGivenTwiceIsOneFile() throws Exception {
    StagedNight staged = stageNight(1, article("a").build());
    List<String> complete = new ArrayList<>(staged.receipts());
    complete.addAll(staged.receipts().subList(0, Table.ALL.size() + 1));
    staged.rows(Table.ARTICLES, article("half").build()).receipts(complete);
    StagedNight.publish(night);
    assertThat(publishedArticles()).containsExactly("a");
  }

  @Test
  void aNightRunAgainLeavesOneCopy() throws Exception {
    stageNight(1, article("old").build());
    StagedNight.publish(night);
    stageNight(1, article("new").build());
    StagedNight.publish(night);
    assertThat(publishedArticles()).containsExactly("new");
  }

  @Test
  void aManifestThatTellsTooLittleIsMendedByRunningItsDateAgain() throws Exception {
    Path manifest = Path.of(night.manifestFolder(), "manifest.json");
    Files.createDirectories(manifest.getParent());
    for (String text : List.of("{\"tables\": {\"articles\": {\"files\": 1}}}", "{\"tables\": {")) {
      Files.writeString(manifest, text);
      assertThat(assertThrows(IOException.class, this::publishedArticles))
          .hasMessageThat()
          .contains("run its date again");
      stageNight(1, article("new").build());
      StagedNight.publish(night);
      assertThat(publishedArticles()).containsExactly("new");
    }
  }

  @Test
  void aManifestThatWasBeingWrittenWhenARunWasKilledIsNone() throws Exception {
    for (String begun : List.of("{\"tab", "")) {
      stageNight(1, article("a").build());
      StagedNight.publish(night);
      Files.writeString(Path.of(night.manifestFolder(), "manifest.json"), begun);
      Files.writeString(Path.of(night.manifestFolder(), "_PUBLISHING"), "");
      assertThat(publishedArticles()).isEmpty();
      PublishNight.clearCrashed(night);
      assertThat(TableFiles.in(night.published(Table.ARTICLES))).isEmpty();
    }
  }

  @Test
  void whatACrashedRunLeftIsCleared() throws Exception {
    stageNight(1, article("half").build());
    PublishNight.clearCrashed(night);
    assertThat(Files.exists(output.resolve("_staging"))).isFalse();
  }

  @Test
  void lostInputsAreFound() throws Exception {
    stageNight(2, article("a").build());
    CheckFailedException e =
        assertThrows(CheckFailedException.class, () -> NightChecks.check(night));
    assertThat(e).hasMessageThat().contains("2 inputs, 1 article, 0 duplicates, 0 rejects");
  }

  @Test
  void inputsOfEarlierNightsAreAccountedFor() throws Exception {
    stageNight(3, article("a").build()).receipt(Receipt.ofIngested(2));
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
    stageNight(1, article("a").build()).rows(Table.QUOTATIONS, quotation("q", "elsewhere").build());
    assertThat(assertThrows(CheckFailedException.class, () -> NightChecks.check(night)))
        .hasMessageThat()
        .contains("quotations without their article: 1");
  }

  @Test
  void aLostQuotationIsFound() throws Exception {
    stageNight(1, article("a").setQuotationCount(2).build())
        .rows(Table.QUOTATIONS, quotation("q", "a").build());
    assertThat(assertThrows(CheckFailedException.class, () -> NightChecks.check(night)))
        .hasMessageThat()
        .contains("not as many as they say");
  }
}
