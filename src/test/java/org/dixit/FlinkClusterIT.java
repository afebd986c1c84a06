package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.output.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The bundled jar on a Flink cluster of separate JVMs; one of them is killed in mid-job. */
@TestMethodOrder(OrderAnnotation.class)
class FlinkClusterIT {
  private static final String SCRIPT = "scripts/flink-cluster";
  private static final Path ADDRESS = Path.of("target/flink-cluster/address");
  private static final int STORIES = 40;

  @TempDir static Path folder;
  private static Path input;
  private static Tables expected;

  @BeforeAll
  static void startCluster() throws Exception {
    input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < STORIES; i++) {
      Files.writeString(input.resolve("story-" + i + ".txt"), InventedStory.numbered(i));
    }
    expected = Tables.extract(input.toString(), folder.resolve("direct"));
    assertEndsWell(start("start"));
  }

  @AfterAll
  static void stopCluster() throws Exception {
    start("stop").waitFor();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(SCRIPT));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static Process startExtract(Path output) throws IOException {
    return start(
        "extract", "--input=" + input, "--output=" + output, "--batch-date=" + Tables.NIGHT);
  }

  private static void assertEndsWell(Process process) throws Exception {
    int code = process.waitFor();
    assertWithMessage(Files.readString(folder.resolve("log"))).that(code).isEqualTo(0);
  }

  private static void assertEqualsDirectRun(Process client, Path output) throws Exception {
    assertEndsWell(client);
    Tables found = Tables.at(output);
    for (Table<?> table : Table.ALL) {
      assertWithMessage(table.name())
          .that(found.sorted(table))
          .containsExactlyElementsIn(expected.sorted(table))
          .inOrder();
    }
  }

  private static boolean quotationsAreBeingWritten(Path output) throws IOException {
    Path staging = output.resolve("_staging");
    if (!Files.exists(staging)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(staging)) {
      return files.anyMatch(file -> file.toString().matches(".*/quotations/.*\\.avro"));
    }
  }

  /** What failed in the cluster's jobs, as the JobManager remembers it. */
  private static List<String> failures() throws IOException {
    ObjectMapper json = new ObjectMapper();
    String jobs = "http://" + Files.readString(ADDRESS).strip() + "/jobs/";
    List<String> failures = new ArrayList<>();
    for (JsonNode job : json.readTree(URI.create(jobs).toURL()).path("jobs")) {
      URI address = URI.create(jobs + job.path("id").asText() + "/exceptions");
      for (JsonNode entry :
          json.readTree(address.toURL()).path("exceptionHistory").path("entries")) {
        failures.add(entry.path("exceptionName").asText());
      }
    }
    return failures;
  }

  @Test
  @Order(1)
  void aClusterGivesTheRowsOfTheDirectRunner() throws Exception {
    Path output = folder.resolve("cluster");
    assertEqualsDirectRun(startExtract(output), output);
  }

  @Test
  @Order(2)
  void aLostTaskManagerLosesNothingAndDoublesNothing() throws Exception {
    Path output = folder.resolve("lossy");
    Process client = startExtract(output);
    boolean mining = false;
    while (!mining && !client.waitFor(50, MILLISECONDS)) {
      mining = quotationsAreBeingWritten(output);
    }
    assertEndsWell(start("kill"));
    assertEndsWell(start("add"));
    assertEqualsDirectRun(client, output);
    assertThat(failures()).isNotEmpty();
  }

  /** The last: it leaves a cluster that can do nothing. */
  @Test
  @Order(3)
  void aJobWithoutAnyTaskManagerFailsWithASentence() throws Exception {
    Process client = startExtract(folder.resolve("given up"));
    assertEndsWell(start("kill"));
    assertEndsWell(start("kill"));
    assertThat(client.waitFor()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("log"))).contains("all TaskManagers are gone");
  }
}
