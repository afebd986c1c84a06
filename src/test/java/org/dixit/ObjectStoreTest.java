package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.memory.MemoryFileSystem;
import org.dixit.output.Table;
import org.dixit.tables.ArticleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that read from and write to an object store, where there are no folders and no renaming. */
class ObjectStoreTest {
  private static final String BUCKET = "memory://news";
  private static final String STORY = "\"The ferry sails on Monday,\" said Hana Ortvik.\n";

  @TempDir Path folder;

  private static void put(String key, String text) {
    MemoryFileSystem.put(BUCKET + "/" + key, text.getBytes(UTF_8));
  }

  private static void put(String key, Path file) throws IOException {
    MemoryFileSystem.put(BUCKET + "/" + key, Files.readAllBytes(file));
  }

  private static List<String> uris(Tables tables) {
    return tables.rows(Table.ARTICLES).stream().map(ArticleRow::getSourceUri).sorted().toList();
  }

  @Test
  void anObjectStoreGivesTheRowsOfADisk() throws Exception {
    for (int i = 0; i < 4; i++) {
      String story = InventedStory.numbered(i);
      Files.writeString(folder.resolve(i + ".txt"), story);
      put("same/" + i + ".txt", story);
    }
    Tables disk = Tables.extract(folder + "/*.txt", folder.resolve("tables"));
    Tables store = Tables.extract(BUCKET + "/same", BUCKET + "/tables");
    assertThat(store.rows(Table.QUOTATIONS)).isNotEmpty();
    for (Table<?> table : Table.ALL) {
      assertThat(withoutAddresses(store.sorted(table)))
          .containsExactlyElementsIn(withoutAddresses(disk.sorted(table)));
    }
  }

  /** Where an input stood is in its row, and in the run's id. */
  private static List<String> withoutAddresses(List<String> rows) {
    return rows.stream()
        .map(row -> row.replaceAll("\"(source_uri|run_id)\": \"[^\"]*\"", "\"$1\""))
        .sorted()
        .toList();
  }

  @Test
  void aNightRunAgainReplacesItsObjectsAndLeavesNoOthers() {
    put("first/a.txt", STORY);
    put("second/b.txt", "Late. " + STORY);
    Tables.extract(BUCKET + "/first/", BUCKET + "/again");
    Tables again = Tables.extract(BUCKET + "/second/*.txt", BUCKET + "/again");
    assertThat(uris(again)).containsExactly(BUCKET + "/second/b.txt");
    assertThat(MemoryFileSystem.list(BUCKET + "/again/_staging")).isEmpty();
    for (Table<?> table : Table.ALL) {
      String night = BUCKET + "/again/" + table.name() + "/batch_dt=" + Tables.NIGHT;
      assertThat(
              MemoryFileSystem.list(night).stream()
                  .map(address -> address.replaceFirst("-[0-9a-f]{8}[.]", "-once.")))
          .containsExactly(night + "/_SUCCESS", night + "/part-00000-once.avro");
    }
    assertThat(MemoryFileSystem.list(BUCKET + "/again/runs"))
        .containsExactly(
            BUCKET + "/again/runs/batch_dt=" + Tables.NIGHT + "/_SUCCESS",
            BUCKET + "/again/runs/batch_dt=" + Tables.NIGHT + "/manifest.json");
  }

  @Test
  void themesAndSpeakersAreReadFromThereToo() throws Exception {
    put("edited/a.txt", STORY);
    try (Stream<Path> files = Files.list(Path.of("pipelines/themes"))) {
      for (Path file : files.toList()) {
        put("themes/" + file.getFileName(), file);
      }
    }
    put("speakers.yaml", Path.of("pipelines/speakers.yaml"));
    Tables tables =
        Tables.extract(
            BUCKET + "/edited/a.txt",
            BUCKET + "/edited-tables",
            "--themes=" + BUCKET + "/themes",
            "--speakers=" + BUCKET + "/speakers.yaml");
    assertThat(tables.rows(Table.QUOTATIONS)).hasSize(1);
    assertThat(
            assertThrows(
                AssertionError.class,
                () ->
                    Tables.extract(
                        BUCKET + "/edited/a.txt",
                        BUCKET + "/edited-tables",
                        "--themes=" + BUCKET + "/nothing")))
        .hasMessageThat()
        .contains("there is no file ");
  }

  @Test
  void whatWasSubmittedIsPublishedLater() {
    put("late/a.txt", STORY);
    String output = BUCKET + "/late-tables";
    String[] options = {
      "--input=" + BUCKET + "/late/a.txt", "--output=" + output, "--batch-date=" + Tables.NIGHT
    };
    // The DirectRunner is done when it returns; a cluster goes on working.
    assertThat(run("submit", options)).isEqualTo(ExitCode.OK);
    assertThat(MemoryFileSystem.list(output + "/articles")).isEmpty();
    assertThat(run("publish", options)).isEqualTo(ExitCode.OK);
    assertThat(MemoryFileSystem.list(output + "/articles")).hasSize(2);
    assertThat(run("publish", options)).isEqualTo(ExitCode.FAILED);
    assertThat(MemoryFileSystem.list(output + "/articles")).hasSize(2);
  }

  @Test
  void anAddressThatThisBuildDoesNotKnowIsExplained() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, UTF_8);
    assertThat(
            Dixit.run(
                List.of("extract", "--input=other://a/b", "--output=" + folder), print, print))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("knows no other:// addresses");
  }

  private static ExitCode run(String verb, String... options) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return Dixit.run(Stream.concat(Stream.of(verb), Stream.of(options)).toList(), nowhere, nowhere);
  }
}
