package org.dixit.schema;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.toSet;
import static org.dixit.RowFixtures.quotation;
import static org.dixit.RowFixtures.themes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.dixit.output.Table;
import org.dixit.tables.QuotationRow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables only grow: whoever reads a released version can read all others. */
class SchemaEvolutionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RELEASED = Path.of("schemas/released");
  private static final Path RECIPE = Path.of("docs/evolution.md");

  /** None before the first release. */
  @TestFactory
  Stream<DynamicTest> noTableBreaksReadersOfAReleasedOne() throws IOException {
    return releases().stream()
        .flatMap(
            release ->
                Table.ALL.stream()
                    .map(table -> release.resolve(table.name() + ".avsc"))
                    .filter(Files::exists))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> {
                      String table = file.getFileName().toString().replace(".avsc", "");
                      assertThat(BreakingChanges.between(schema(file), current(table))).isEmpty();
                    }));
  }

  @Test
  void everyReleaseKeepsItsSchemas() throws IOException {
    Set<String> kept =
        releases().stream().map(release -> release.getFileName().toString()).collect(toSet());
    assertWithMessage("run scripts/release-schemas")
        .that(kept)
        .containsExactlyElementsIn(
            matches(Path.of("CHANGELOG.md"), "(?m)^## ([\\d.]+) \\((?!not released)")
                .map(heading -> heading.group(1))
                .toList());
  }

  @Test
  void noReleasedTableIsGone() throws IOException {
    for (Path release : releases()) {
      try (Stream<Path> schemas = Files.list(release)) {
        for (Path schema : schemas.toList()) {
          assertWithMessage("%s", schema)
              .that(Table.ALL.stream().map(table -> table.name() + ".avsc").toList())
              .contains(schema.getFileName().toString());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aChangeThatBreaksReadersIsFound(String change, Consumer<ObjectNode> edit, String found)
      throws IOException {
    ObjectNode edited = (ObjectNode) JSON.readTree(Path.of("schemas/quotations.avsc").toFile());
    edit.accept(edited);
    List<String> problems = BreakingChanges.between(current("quotations"), schema(edited));
    assertWithMessage(change).that(String.join("\n", problems)).contains(found);
  }

  static Stream<Arguments> aChangeThatBreaksReadersIsFound() {
    return Stream.of(
        change("removed", table -> fields(table).remove(place(table, "target")), "target is not"),
        change("renamed", table -> field(table, "target").put("name", "whom"), "target is not"),
        change("moved", table -> fields(table).insert(0, column("mood")), "attribution_id is not"),
        change(
            "wider", table -> field(table, "paragraph_index").put("type", "long"), "TYPE_MISMATCH"),
        change(
            "required",
            table -> field(table, "target").put("type", "string").remove("default"),
            "old rows: TYPE_MISMATCH"),
        change(
            "other unit",
            table ->
                ((ObjectNode) field(table, "published_at").withArray("type").get(1))
                    .put("logicalType", "timestamp-micros"),
            "published_at was"),
        change("no default", table -> fields(table).add(withoutDefault()), "MISSING_DEFAULT"),
        change(
            "part removed",
            table -> fields(field(table, "themes").at("/type/items")).remove(1),
            "themes[].score is not"),
        change("other record", table -> table.put("name", "Utterance"), "NAME_MISMATCH"));
  }

  /** The column of the page is added as the page says, to a row of each kind. */
  @Test
  void aColumnAddedByTheRecipeIsReadBothWays() throws IOException {
    ObjectNode edited = (ObjectNode) JSON.readTree(Path.of("schemas/quotations.avsc").toFile());
    String column =
        matches(RECIPE, "(?s)```json\\n(.*?)```")
            .map(block -> block.group(1))
            .findFirst()
            .orElseThrow();
    fields(edited).add(JSON.readTree(column));
    Schema grown = schema(edited);
    Schema old = current("quotations");
    assertThat(BreakingChanges.between(old, grown)).isEmpty();

    QuotationRow row = quotation("one", "article").setThemes(themes("accusation=0.5")).build();
    byte[] oldRow = bytes(row, new SpecificDatumWriter<>(QuotationRow.class));
    GenericRecord newReader = read(oldRow, old, grown);
    assertThat(newReader.get("mood")).isNull();
    newReader.put("mood", "calm");
    byte[] newRow = bytes(newReader, new GenericDatumWriter<>(grown));
    GenericRecord oldReader = read(newRow, grown, old);
    assertThat(bytes(oldReader, new GenericDatumWriter<>(old))).isEqualTo(oldRow);
  }

  @Test
  void theRecipeNamesTheClassOfEachTable() throws IOException {
    List<MatchResult> rows = matches(RECIPE, "(?m)^ *\\| `(\\w+)` \\| `([\\w.]+)`").toList();
    assertThat(rows.stream().map(row -> row.group(1)).toList())
        .containsExactlyElementsIn(Table.ALL.stream().map(Table::name).toList());
    for (MatchResult row : rows) {
      Path source = Path.of("src/main/java", row.group(2).replace('.', '/') + ".java");
      assertWithMessage(row.group(2)).that(Files.exists(source)).isTrue();
    }
  }

  private static <T> byte[] bytes(T row, DatumWriter<T> writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    writer.write(row, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static GenericRecord read(byte[] bytes, Schema writer, Schema reader) throws IOException {
    return new GenericDatumReader<GenericRecord>(writer, reader)
        .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }

  private static Arguments change(String name, Consumer<ObjectNode> edit, String found) {
    return Arguments.of(name, edit, found);
  }

  private static ArrayNode fields(JsonNode record) {
    return (ArrayNode) record.get("fields");
  }

  private static int place(JsonNode record, String name) {
    for (int i = 0; i < fields(record).size(); i++) {
      if (fields(record).get(i).get("name").asText().equals(name)) {
        return i;
      }
    }
    throw new AssertionError("no field " + name);
  }

  private static ObjectNode field(JsonNode record, String name) {
    return (ObjectNode) fields(record).get(place(record, name));
  }

  private static ObjectNode column(String name) {
    ObjectNode column = withoutDefault().put("name", name).putNull("default");
    column.putArray("type").add("null").add("string");
    return column;
  }

  private static ObjectNode withoutDefault() {
    return JSON.createObjectNode().put("name", "mood").put("type", "string").put("doc", "Mood.");
  }

  private static List<Path> releases() throws IOException {
    if (!Files.exists(RELEASED)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Schema current(String table) throws IOException {
    return schema(Path.of("schemas", table + ".avsc"));
  }

  private static Schema schema(Path file) throws IOException {
    return new Schema.Parser().parse(Files.readString(file));
  }

  private static Schema schema(JsonNode json) {
    return new Schema.Parser().parse(json.toString());
  }

  private static Stream<MatchResult> matches(Path page, String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(Files.readString(page)).results();
  }
}
