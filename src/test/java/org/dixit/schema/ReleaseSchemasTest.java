package org.dixit.schema;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.dixit.output.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that never was: scripts/release-schemas in a copy of what it needs. */
class ReleaseSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "7.8.9";

  @TempDir Path checkout;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectory(checkout.resolve("scripts"));
    Files.createDirectory(checkout.resolve("schemas"));
    copy("scripts/release-schemas");
    for (Table<?> table : Table.ALL) {
      copy(schema(table));
    }
  }

  private void copy(String file) throws IOException {
    Files.copy(Path.of(file), checkout.resolve(file));
  }

  private static String schema(Table<?> table) {
    return "schemas/" + table.name() + ".avsc";
  }

  private Path released(Table<?> table) {
    return checkout.resolve("schemas/released").resolve(VERSION).resolve(table.name() + ".avsc");
  }

  private int release(String version) throws IOException, InterruptedException {
    return new ProcessBuilder(
            "bash", checkout.resolve("scripts/release-schemas").toString(), version)
        .redirectErrorStream(true)
        .redirectOutput(checkout.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private void change(Table<?> table, Consumer<ArrayNode> fields) throws IOException {
    Path file = checkout.resolve(schema(table));
    ObjectNode json = (ObjectNode) JSON.readTree(file.toFile());
    fields.accept((ArrayNode) json.get("fields"));
    Files.writeString(file, json.toString());
  }

  private List<String> breakingChanges(Table<?> table) throws IOException {
    return BreakingChanges.between(
        new Schema.Parser().parse(Files.readString(released(table))),
        new Schema.Parser().parse(Files.readString(checkout.resolve(schema(table)))));
  }

  @Test
  void aReleaseKeepsAllSchemasAndIsNeverChanged() throws Exception {
    assertThat(release(VERSION)).isEqualTo(0);
    change(Table.REJECTS, fields -> fields.remove(0));
    assertThat(release(VERSION)).isEqualTo(1);
    assertThat(Files.readString(checkout.resolve("said"))).contains("a release never changes");
    for (Table<?> table : Table.ALL) {
      assertWithMessage(table.name())
          .that(Files.readString(released(table)))
          .isEqualTo(Files.readString(Path.of(schema(table))));
    }
  }

  @Test
  void aVersionThatIsNoneIsRefused() throws Exception {
    assertThat(release("0.1.0-SNAPSHOT")).isEqualTo(2);
    assertThat(Files.exists(checkout.resolve("schemas/released"))).isFalse();
  }

  @Test
  void whatComesAfterTheReleaseIsHeldAgainstIt() throws Exception {
    assertThat(release(VERSION)).isEqualTo(0);
    for (Table<?> table : Table.ALL) {
      ObjectNode column = JSON.createObjectNode().put("name", "added").put("doc", "New.");
      column.putNull("default").putArray("type").add("null").add("string");
      change(table, fields -> fields.add(column));
      assertWithMessage(table.name()).that(breakingChanges(table)).isEmpty();
      change(table, fields -> ((ObjectNode) fields.get(0)).put("type", "long"));
      assertWithMessage("retyped: %s", table.name()).that(breakingChanges(table)).isNotEmpty();
      change(table, fields -> fields.remove(0));
      assertWithMessage("removed: %s", table.name()).that(breakingChanges(table)).isNotEmpty();
    }
  }
}
