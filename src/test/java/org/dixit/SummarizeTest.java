package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dixit.RowFixtures.quotation;
import static org.dixit.RowFixtures.themes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.output.WriteTable;
import org.dixit.tables.ContentSpan;
import org.dixit.tables.QuotationClusterRow;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SpeakerRow;
import org.dixit.tables.SpeakerThemeRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of past nights, made without any article. */
class SummarizeTest {
  private static final String PLEDGE =
      "The harbour wall stands another hundred winters if the council pays for the stones";

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void twoNights() throws IOException {
    write("2026-11-21", said("1", "a", PLEDGE).setThemes(themes("outlook=0.9")).build());
    write(
        "2026-11-22",
        said("2", "b", "The harbour wall stands another hundred winters").build(),
        said("3", "c", "Orlavia shelled the hospital and the school on purpose")
            .setCueText("accused")
            .setCueLemma("accuse")
            .setCueBegin(0)
            .setCueEnd(7)
            .setContentSpans(List.of(new ContentSpan(16, 70)))
            .build());
  }

  private static QuotationRow.Builder said(String id, String article, String text) {
    return quotation(id, article)
        .setQuotationText(text)
        .setContentSpans(List.of(new ContentSpan(0, text.length())));
  }

  private void write(String night, QuotationRow... rows) throws IOException {
    Path file = folder.resolve("tables/quotations/batch_dt=" + night + "/part-00000.avro");
    Files.createDirectories(file.getParent());
    try (DataFileWriter<QuotationRow> writer = WriteTable.open(Table.QUOTATIONS, file.toString())) {
      for (QuotationRow row : rows) {
        writer.append(row);
      }
    }
    Path manifest = folder.resolve("tables/runs/batch_dt=" + night + "/manifest.json");
    Files.createDirectories(manifest.getParent());
    Files.writeString(
        manifest,
        "{\"run_id\": \"of-%s\", \"tables\": {\"quotations\": {\"files\": [\"%s\"]}}}"
            .formatted(night, file.getFileName()));
  }

  private ExitCode summarize(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "summarize",
                "--input=" + folder.resolve("tables"),
                "--output=" + folder.resolve("groups")));
    arguments.addAll(List.of(more));
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return Dixit.run(arguments, out, out);
  }

  private <T extends SpecificRecord> List<T> rows(Table<T> table) throws IOException {
    List<T> rows = new ArrayList<>();
    TableFiles.forEach(
        table, PublishedTables.in(folder.resolve("groups").toString()).files(table), rows::add);
    return rows;
  }

  @Test
  void nightsAreAddedUpAndUtterancesFoundOverThem() throws IOException {
    assertThat(summarize()).isEqualTo(ExitCode.OK);
    SpeakerRow speaker = rows(Table.SPEAKERS).get(0);
    assertThat(speaker.getQuotationCount()).isEqualTo(3);
    assertThat(speaker.getBatchDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    QuotationClusterRow cluster = rows(Table.QUOTATION_CLUSTERS).get(0);
    assertThat(cluster.getCanonicalText()).isEqualTo(PLEDGE);
    assertThat(cluster.getSightingCount()).isEqualTo(2);
    assertThat(rows(Table.QUOTATION_CLUSTER_MEMBERS)).hasSize(2);
    assertThat(Files.exists(folder.resolve("groups/articles"))).isFalse();
  }

  /** One night may have been mined with the fast model, the next with the accurate one. */
  @Test
  void theManifestNamesNoModelThatFoundTheQuotations() throws IOException {
    assertThat(summarize()).isEqualTo(ExitCode.OK);
    String manifest =
        Files.readString(folder.resolve("groups/runs/batch_dt=2026-11-22/manifest.json"));
    assertThat(manifest).contains("theme_models");
    assertThat(manifest).doesNotContain("attribution_model");
  }

  @Test
  void anArticleThatTwoNightsBroughtCountsOnce() throws IOException {
    write(
        "2026-11-23",
        said("2", "b", "The harbour wall stands another hundred winters").build(),
        said("4", "d", PLEDGE).build());
    assertThat(summarize()).isEqualTo(ExitCode.OK);
    assertThat(rows(Table.SPEAKERS).get(0).getQuotationCount()).isEqualTo(4);
    assertThat(rows(Table.QUOTATION_CLUSTERS).get(0).getSightingCount()).isEqualTo(3);
  }

  @Test
  void aPeriodLeavesOtherNightsOut() throws IOException {
    assertThat(summarize("--to=2026-11-21")).isEqualTo(ExitCode.OK);
    assertThat(rows(Table.SPEAKERS).get(0).getQuotationCount()).isEqualTo(1);
    assertThat(rows(Table.QUOTATION_CLUSTERS)).isEmpty();
  }

  @Test
  void anotherTaxonomyTagsTheRowsAnew() throws IOException {
    assertThat(summarize("--themes=pipelines/themes")).isEqualTo(ExitCode.OK);
    List<String> themes =
        rows(Table.SPEAKER_THEMES).stream().map(SpeakerThemeRow::getTheme).toList();
    assertThat(themes).contains("accusation");
  }

  @Test
  void anotherAliasFileNamesTheSpeakersAnew() throws IOException {
    Path speakers =
        Files.writeString(
            folder.resolve("speakers.yaml"),
            "speakers:\n  - name: Mara Ingrid Lindqvist\n    aliases: [Mara Lindqvist]\n");
    assertThat(summarize("--speakers=" + speakers)).isEqualTo(ExitCode.OK);
    SpeakerRow speaker = rows(Table.SPEAKERS).get(0);
    assertThat(speaker.getCanonicalName()).isEqualTo("Mara Ingrid Lindqvist");
    assertThat(speaker.getSpeakerId()).isNotEqualTo("lindqvist");
  }

  @Test
  void theFolderOfTheNightsIsNotWrittenToHoweverItIsSpelt() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("tables"));
    for (String output : List.of(folder + "/tables/", folder + "/./tables", link.toString())) {
      printed.reset();
      assertThat(summarize("--output=" + output)).isEqualTo(ExitCode.USAGE);
      assertThat(printed.toString(UTF_8)).contains("another folder");
    }
  }

  /** That runner sets up each transform anew for each key: with a key a row it takes hours. */
  @Test
  void noShuffleOnTheDirectRunnerHasAKeyARow() throws IOException {
    Pipeline pipeline =
        SummarizePipeline.build(
            SummarizeRun.of(
                List.of(
                    "--input=" + folder.resolve("tables"),
                    "--output=" + folder.resolve("groups"))));
    List<String> byText = new ArrayList<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
            return CompositeBehavior.ENTER_TRANSFORM;
          }

          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            if (node.getTransform() instanceof GroupByKey) {
              node.getInputs().values().stream()
                  .map(input -> ((KvCoder<?, ?>) input.getCoder()).getKeyCoder())
                  .filter(StringUtf8Coder.class::isInstance)
                  .forEach(coder -> byText.add(node.getFullName()));
            }
          }
        });
    assertThat(byText).containsExactly("ClusterQuotations/FindClusters/AllLinks");
  }

  @Test
  void aPeriodWithoutNightsHasNothingToRead() {
    assertThat(summarize("--from=2027-01-01")).isEqualTo(ExitCode.NO_INPUT);
    assertThat(printed.toString(UTF_8)).contains("no quotations of the period");
  }
}
