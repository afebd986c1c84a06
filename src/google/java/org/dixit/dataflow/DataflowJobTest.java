package org.dixit.dataflow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dixit.Dixit;
import org.dixit.ExitCode;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.RejectRow;
import org.dixit.tables.SpeakerRow;
import org.dixit.tables.SpeakerThemeRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job that Beam's translator makes for Dataflow, without a cloud: nothing is staged, nobody is
 * asked. It shows what the service would be given, not what the service says to it.
 */
class DataflowJobTest {
  /** The service takes jobs of at most 10 MB as a request; Dixit's must not come near. */
  private static final int MOST_BYTES = 2 << 20;

  @TempDir static Path folder;
  private static Path file;
  private static JsonNode job;

  @BeforeAll
  static void translate() throws Exception {
    Path input = Files.writeString(folder.resolve("a.txt"), "It rains, said Hana Ortvik.");
    file = folder.resolve("job.json");
    List<String> arguments =
        List.of(
            "submit",
            "--input=" + input,
            "--output=memory://news/tables",
            "--batch-date=2026-11-22",
            "--themes=pipelines/themes",
            "--runner=DataflowRunner",
            "--project=news-project",
            "--region=us-central1",
            "--temp-location=gs://bucket/temp",
            "--gcp-temp-location=gs://bucket/temp",
            "--staging-location=gs://bucket/staging",
            "--credential-factory-class=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory",
            "--path-validator-class=org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator",
            "--stager-class=" + NothingStaged.class.getName(),
            "--files-to-stage=" + input,
            "--template-location=" + file);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(printed, true, UTF_8);
    ExitCode code = Dixit.run(arguments, print, print);
    assertWithMessage(printed.toString(UTF_8)).that(code).isEqualTo(ExitCode.OK);
    job = new ObjectMapper().readTree(file.toFile());
  }

  private static String name(JsonNode step) {
    return step.at("/properties/user_name/value").asText();
  }

  private static List<JsonNode> steps() {
    return StreamSupport.stream(job.path("steps").spliterator(), false).toList();
  }

  private static String coder(String step, int output) {
    return steps().stream()
        .filter(candidate -> name(candidate).equals(step))
        .map(found -> found.at("/properties/output_info/" + output + "/encoding").toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theJobIsTheDataFlow() {
    assertThat(job.path("type").asText()).isEqualTo("JOB_TYPE_BATCH");
    Set<String> transforms = new LinkedHashSet<>();
    steps().forEach(step -> transforms.add(name(step).replaceFirst("/.*", "")));
    assertThat(transforms)
        .containsAtLeast(
            "ReadArticles",
            "DropDuplicates",
            "ExtractQuotations",
            "CollectSpeakers",
            "GroupBySpeakerAndTheme",
            "WriteArticles",
            "WriteQuotations",
            "WriteSpeakers",
            "WriteSpeakerThemes",
            "WriteRejects",
            "WriteReceipts");
  }

  @Test
  void quotationsAreSummedBeforeAShuffleAndShuffledOnlyToJoinBareSurnames() {
    List<JsonNode> shuffles =
        steps().stream().filter(step -> step.path("kind").asText().equals("GroupByKey")).toList();
    assertThat(shuffles.stream().map(DataflowJobTest::name).toList())
        .containsAtLeast(
            "DropDuplicates/Shuffle",
            "CollectSpeakers/AddUp/Shuffle",
            "GroupBySpeakerAndTheme/AddUp/Shuffle");
    assertThat(
            shuffles.stream()
                .filter(
                    shuffle ->
                        shuffle
                            .at("/properties/output_info")
                            .toString()
                            .contains(QuotationRow.class.getName()))
                .map(DataflowJobTest::name)
                .toList())
        .containsExactly("JoinSpeakers/Meet/GBK");
  }

  @Test
  void rowsTravelAsAvro() {
    assertAvro("ReadArticles/Read", 0, ArticleRow.class);
    assertAvro("DropDuplicates/KeepOne", 0, ArticleRow.class);
    assertAvro("ExtractQuotations/Extract", 0, ArticleRow.class);
    assertAvro("ExtractQuotations/Extract", 1, QuotationRow.class);
    assertAvro("ExtractQuotations/Extract", 2, RejectRow.class);
    assertAvro("CollectSpeakers/Rows", 0, SpeakerRow.class);
    assertAvro("GroupBySpeakerAndTheme/Rows", 0, SpeakerThemeRow.class);
    assertThat(coder("CollectSpeakers/AddUp/Shuffle", 0)).contains("org.dixit.group.TotalsCoder");
  }

  private static void assertAvro(String step, int output, Class<?> row) {
    String coder = coder(step, output);
    assertWithMessage(step).that(coder).contains("AvroCoder");
    assertWithMessage(step).that(coder).contains(row.getSimpleName());
    assertWithMessage(step).that(coder).doesNotContain("SerializableCoder");
  }

  @Test
  void theJobIsSmall() throws Exception {
    assertThat(Files.size(file)).isLessThan(MOST_BYTES);
  }
}
