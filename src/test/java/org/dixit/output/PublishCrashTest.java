package org.dixit.output;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.article;
import static org.dixit.RowFixtures.quotation;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.memory.MemoryFileSystem;
import org.dixit.run.RunStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Publishing that is cut off after each single change that it makes, and what readers see then. */
class PublishCrashTest {
  private static final String BUCKET = "memory://crashes/";

  private Night night = new Night(BUCKET, STAMP);

  @BeforeAll
  static void knowTheAddresses() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @AfterEach
  void recover() {
    MemoryFileSystem.recover();
  }

  private void stage(String id) throws IOException {
    new StagedNight(night)
        .emptyTables()
        .rows(Table.ARTICLES, article(id).setQuotationCount(1).build())
        .rows(Table.QUOTATIONS, quotation("of-" + id, id).build())
        .receipt(Receipt.ofInputs(1));
  }

  /** Publishes {@code id} and fails after so many changes; whether it came to its end before. */
  private boolean publishesWith(int changes, String id) throws Exception {
    stage(id);
    MemoryFileSystem.crashAfter(changes, night.output());
    try {
      StagedNight.publish(night);
      return true;
    } catch (IOException e) {
      assertThat(e).hasMessageThat().isEqualTo("crashed");
      return false;
    } finally {
      MemoryFileSystem.recover();
    }
  }

  /** The articles of all tables, as one who goes by the manifests reads them. */
  private List<String> seenByManifest() throws IOException {
    PublishedTables tables = PublishedTables.in(night.output());
    return seen(tables.files(Table.ARTICLES), tables.files(Table.QUOTATIONS));
  }

  /** The same, as one who reads the folders. */
  private List<String> seenInFolders() throws IOException {
    return seen(
        TableFiles.in(night.published(Table.ARTICLES)),
        TableFiles.in(night.published(Table.QUOTATIONS)));
  }

  private static List<String> seen(List<Metadata> articles, List<Metadata> quotations)
      throws IOException {
    List<String> ids = new ArrayList<>();
    TableFiles.forEach(Table.ARTICLES, articles, row -> ids.add(row.getArticleId()));
    TableFiles.forEach(Table.QUOTATIONS, quotations, row -> ids.add(row.getAttributionId()));
    return ids;
  }

  private boolean saysSuccess() {
    return MemoryFileSystem.list(night.manifestFolder())
        .contains(night.manifestFolder() + "/_SUCCESS");
  }

  /** Cuts publishing off after 0, 1, 2 ... changes until it comes to its end. */
  private Set<List<String>> whatReadersSee(boolean oldNight) throws Exception {
    Set<List<String>> seen = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    boolean ended = false;
    for (int changes = 0; !ended; changes++) {
      night = new Night(BUCKET + oldNight + "/" + changes, STAMP);
      if (oldNight) {
        stage("old");
        StagedNight.publish(night);
      }
      ended = publishesWith(changes, "new");
      seen.add(seenByManifest());
      if (saysSuccess()) {
        assertWithMessage("after %s changes", changes)
            .that(seenInFolders())
            .isEqualTo(seenByManifest());
      }
      anotherRunClearsWhatWasLeft(changes);
      publishesWith(Integer.MAX_VALUE, "new");
      assertThat(seenByManifest()).containsExactly("new", "of-new").inOrder();
      assertThat(seenInFolders()).isEqualTo(seenByManifest());
    }
    return seen;
  }

  private void anotherRunClearsWhatWasLeft(int changes) throws IOException {
    List<String> before = seenByManifest();
    RunStamp later = new RunStamp(STAMP.batchDate().plusDays(1), "later", "test");
    PublishNight.clearCrashed(new Night(night.output(), later));
    assertThat(seenByManifest()).isEqualTo(before);
    assertWithMessage("after %s changes", changes).that(seenInFolders()).isEqualTo(before);
    assertThat(saysSuccess()).isEqualTo(!before.isEmpty());
    assertThat(
            MemoryFileSystem.list(night.output()).stream()
                .filter(address -> address.matches(".*(_staging|_PUBLISHING).*")))
        .isEmpty();
  }

  @Test
  void aFirstNightIsSeenWholeOrNotAtAll() throws Exception {
    assertThat(whatReadersSee(false)).containsExactly(List.of(), List.of("new", "of-new"));
  }

  @Test
  void aNightThatIsReplacedIsSeenAsItWasOrAsItIs() throws Exception {
    assertThat(whatReadersSee(true))
        .containsExactly(List.of("old", "of-old"), List.of("new", "of-new"));
  }

  @Test
  void aReaderWhoseNightIsReplacedMeanwhileIsToldSo() throws Exception {
    night = new Night(BUCKET + "reading", STAMP);
    stage("old");
    StagedNight.publish(night);
    PublishedTables before = PublishedTables.in(night.output());
    var articles = before.files(Table.ARTICLES);
    stage("new");
    StagedNight.publish(night);
    IOException gone =
        assertThrows(
            IOException.class, () -> TableFiles.forEach(Table.ARTICLES, articles, row -> {}));
    assertThat(gone).hasMessageThat().contains("published anew meanwhile: try again");
  }
}
