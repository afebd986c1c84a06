package org.dixit.warehouse;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.dixit.RowFixtures.quotation;
import static org.dixit.RowFixtures.themes;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.tables.QuotationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What warehouses are told; that they understand it is proven in {@code warehouses/}. */
class WarehouseTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);

  static Stream<Dialect> dialects() {
    return Stream.of(
        new BigQuery(), new ClickHouse(), new Postgres(), new Snowflake(), new Spark());
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyColumnIsMadeWithItsDescription(Dialect dialect) {
    String statements = String.join("\n", new Warehouse(dialect, "news", "/tables").setUp());
    for (Table<?> table : Table.ALL) {
      for (Column column : Column.of(table.schema())) {
        String place = table.name() + "." + column.name();
        assertWithMessage(place)
            .that(statements)
            .contains(dialect.name(column.name()) + " " + dialect.type(column));
        assertWithMessage(place).that(statements).contains(dialect.text(column.doc()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyQuestionIsAView(Dialect dialect) {
    List<String> statements = new Warehouse(dialect, "news", "/tables").setUp();
    for (String view :
        List.of(
            "accusations_this_week", "calls_for_help", "words_on_topic", "outlets_of_quotations")) {
      assertThat(
              statements.stream()
                  .filter(sql -> sql.contains("CREATE OR REPLACE VIEW news." + view + " AS"))
                  .toList())
          .hasSize(1);
    }
    assertThat(String.join("\n", statements)).doesNotContainMatch("\\{\\w+");
  }

  @Test
  void aNightOfBigQueryReplacesAPartitionOfEachTable() {
    List<String> commands =
        new Warehouse(new BigQuery(), "news", "gs://bucket/tables/")
            .load(NIGHT, PublishedTables.none());
    assertThat(commands).hasSize(Table.ALL.size());
    assertThat(commands.get(1)).contains("--replace");
    assertThat(commands.get(1))
        .endsWith(
            "'news.quotations$20261122' 'gs://bucket/tables/quotations/batch_dt=2026-11-22/*.avro'");
  }

  @Test
  void aNightOfSnowflakeIsOneTransactionWithDaysMadeOfNumbers() {
    List<String> statements =
        new Warehouse(new Snowflake(), "news", "@stage").load(NIGHT, PublishedTables.none());
    assertThat(statements.get(0)).isEqualTo("BEGIN");
    assertThat(statements.get(statements.size() - 1)).isEqualTo("COMMIT");
    assertThat(String.join("\n", statements))
        .contains("DATEADD(day, $1:\"published_date\"::INTEGER, DATE '1970-01-01')");
  }

  @Test
  void aNightOfASummaryLoadsTheTablesThatItWrote(@TempDir Path tables) throws IOException {
    Path runs = Files.createDirectories(tables.resolve("runs/batch_dt=" + NIGHT));
    Files.writeString(
        runs.resolve("manifest.json"),
        """
        {"run_id": "r", "tables": {"speakers": {"rows": 1, "files": ["part-0.avro"]}}}
        """);
    Files.createFile(runs.resolve("_SUCCESS"));
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    PublishedTables published = PublishedTables.in(tables.toString(), NIGHT, NIGHT);
    List<String> commands =
        new Warehouse(new BigQuery(), "news", tables.toString()).load(NIGHT, published);
    assertThat(commands).hasSize(1);
    assertThat(commands.get(0)).contains("news.speakers$20261122");
  }

  @Test
  void postgresReadsNoFiles() {
    Warehouse warehouse = new Warehouse(new Postgres(), "news", "/tables");
    assertThrows(
        IllegalArgumentException.class, () -> warehouse.load(NIGHT, PublishedTables.none()));
  }

  @Test
  void aSchemaIsAName() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Warehouse(new Spark(), "news; DROP TABLE quotations", "/tables"));
  }

  @Test
  void aRowForPostgresKeepsNullsListsAndOffsets() {
    QuotationRow row =
        quotation("one", "article")
            .setQuotationText("a\0b")
            .setThemes(themes("denial=0.5"))
            .build();
    List<String> values = new PostgresRow().values(row);
    assertThat(values.get(row.getSchema().getField("quotation_text").pos())).isEqualTo("a\uFFFDb");
    assertThat(values.get(row.getSchema().getField("cue_text").pos())).isNull();
    assertThat(values.get(row.getSchema().getField("published_at").pos()))
        .isEqualTo("2026-11-21T08:00:00Z");
    assertThat(values.get(row.getSchema().getField("themes").pos()))
        .isEqualTo("[{\"theme\":\"denial\",\"score\":0.5}]");
  }
}
