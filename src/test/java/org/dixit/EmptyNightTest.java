package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.tables.RejectRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights without an article publish tables without rows, which are read like any other. */
class EmptyNightTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private ExitCode run(String... arguments) {
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return Dixit.run(List.of(arguments), out, out);
  }

  private static void assertPublishedWithoutRows(Path tables, List<Table<?>> empty)
      throws IOException {
    for (Table<?> table : empty) {
      assertWithMessage(table.name())
          .that(PublishedTables.in(tables.toString()).files(table))
          .hasSize(1);
      assertWithMessage(table.name()).that(Tables.at(tables).rows(table)).isEmpty();
    }
  }

  @Test
  void anEmptyDeliveryAndOneOfRejectsAloneAreNights() throws IOException {
    Path empty = Files.writeString(folder.resolve("nothing.jsonl"), "");
    Path tables = folder.resolve("tables");
    Tables night = Tables.extract(empty.toString(), tables);
    assertThat(night.rows(Table.REJECTS).stream().map(RejectRow::getCode)).containsExactly("EMPTY");
    assertThat(night.printed()).contains("1 input = 0 articles + 0 duplicates + 1 reject\n");
    assertThat(night.printed()).contains("0 quotations of 0 speakers");

    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"title\": \n{\"titl\n");
    Tables.extract(broken.toString(), tables, "--batch-date=2026-11-23");
    assertThat(Tables.at(tables).rows(Table.REJECTS)).hasSize(3);
    for (Table<?> table : Table.ALL) {
      assertThat(PublishedTables.in(tables.toString()).files(table)).hasSize(2);
    }
  }

  @Test
  void aNightWhoseArticlesAllCameBeforePublishesAllTablesWithoutRows() throws IOException {
    Path story = Files.writeString(folder.resolve("a.txt"), InventedStory.numbered(1));
    Path tables = folder.resolve("tables");
    Tables first = Tables.extract(story.toString(), tables);
    int quotations = first.rows(Table.QUOTATIONS).size();
    Tables second = Tables.extract(story.toString(), tables, "--batch-date=2026-11-23");
    assertThat(second.printed()).contains("+ 1 of earlier nights");
    assertThat(second.rows(Table.QUOTATIONS)).hasSize(quotations);
    PublishedTables later = PublishedTables.in(tables.toString(), LocalDate.of(2026, 11, 23), null);
    for (Table<?> table : Table.ALL) {
      assertThat(later.files(table)).hasSize(1);
      assertThat(TableFiles.forEach(table, later.files(table), row -> {})).isEqualTo(0);
    }
  }

  @Test
  void aNightWithoutRowsIsReadLikeAnyOther() throws IOException {
    Path empty = Files.writeString(folder.resolve("nothing.txt"), " \n");
    Path tables = folder.resolve("tables");
    Tables.extract(empty.toString(), tables);
    assertPublishedWithoutRows(
        tables, Table.ALL.stream().filter(table -> table != Table.REJECTS).toList());

    assertThat(run("show", "--tables=" + tables)).isEqualTo(ExitCode.OK);
    assertThat(printed.toString(UTF_8)).contains("0 of 0 quotations");
    Path page = folder.resolve("report.html");
    assertThat(run("report", "--tables=" + tables, "--out=" + page)).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(page)).contains("0 articles; 1 input was rejected");
    Path groups = folder.resolve("groups");
    assertThat(run("summarize", "--input=" + tables, "--output=" + groups)).isEqualTo(ExitCode.OK);
    assertPublishedWithoutRows(groups, Table.GROUPS);

    Path story = Files.writeString(folder.resolve("a.txt"), InventedStory.numbered(1));
    Tables both = Tables.extract(story.toString(), tables, "--batch-date=2026-11-23");
    assertThat(both.rows(Table.ARTICLES)).hasSize(1);
  }
}
