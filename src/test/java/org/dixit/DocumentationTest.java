package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.output.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written about Dixit is what Dixit does: options, exit codes, tables, presets, samples.
 */
class DocumentationTest {
  private static final Path README = Path.of("README.md");
  private static final Path SAMPLES = Path.of("samples");

  @Test
  void theReadmeHasEveryOptionAndNoOther() throws IOException {
    Set<String> options = optionsOf(ExtractOptions.class);
    options.add("--runner");
    assertThat(firstColumn(README, "`(--[a-z-]+)`")).containsExactlyElementsIn(options);
  }

  @Test
  void theOptionsOfSummarizeAreExplained() throws IOException {
    List<String> explained = new ArrayList<>();
    for (String cell :
        firstColumn(Path.of("docs/operating.md"), "(`--[a-z-]+`(?:, `--[a-z-]+`)*)")) {
      explained.addAll(List.of(cell.replace("`", "").split(", ")));
    }
    assertThat(explained).containsAtLeastElementsIn(optionsOf(SummarizeOptions.class));
  }

  private static Set<String> optionsOf(Class<?> kind) {
    return Arrays.stream(kind.getDeclaredMethods())
        .map(Method::getName)
        .filter(name -> name.startsWith("set"))
        .map(name -> "--" + kebabCase(name.substring(3)))
        .collect(toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/operating.md"})
  void everyExitCodeIsExplained(String page) throws IOException {
    List<String> codes =
        Arrays.stream(ExitCode.values()).map(code -> String.valueOf(code.number())).toList();
    assertThat(firstColumn(Path.of(page), "(\\d)")).containsExactlyElementsIn(codes);
  }

  @Test
  void theTablesPageHasEveryColumnWithItsMeaning() throws IOException {
    List<String> expected = new ArrayList<>();
    for (Table<?> table : Table.ALL) {
      expected.add("## " + table.name());
      addColumns(table.schema(), "", expected);
    }
    List<String> found =
        Files.readAllLines(Path.of("docs/tables.md")).stream()
            .filter(line -> line.startsWith("## ") || line.startsWith("| `"))
            .map(line -> line.replaceFirst("^(\\| `[^`]+`) \\| [^|]+ \\|", "$1 |"))
            .toList();
    assertWithMessage("run scripts/describe-schemas")
        .that(found)
        .containsExactlyElementsIn(expected)
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly.args", "flink.args"})
  void presetsAreOptions(String preset) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            Files.readAllLines(Path.of("pipelines", preset)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    for (String needed : List.of("--input", "--output")) {
      if (arguments.stream().noneMatch(argument -> argument.startsWith(needed + "="))) {
        arguments.add(needed + "=/somewhere");
      }
    }
    ExtractOptions options =
        PipelineOptionsFactory.fromArgs(CommandLine.options(arguments))
            .withValidation()
            .as(ExtractOptions.class);
    assertThat(options.getOutput()).isNotEmpty();
  }

  @Test
  void expectedAttributionsAreOfSamples() throws IOException {
    Set<String> files;
    try (Stream<Path> articles = Files.list(SAMPLES.resolve("articles"))) {
      files = articles.map(file -> file.getFileName().toString()).collect(toSet());
    }
    assertThat(firstColumn(SAMPLES.resolve("README.md"), "`([a-z-]+\\.[a-z.]+)`"))
        .containsExactlyElementsIn(files);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(SAMPLES.resolve("expected.jsonl"))) {
      JsonNode expected = json.readTree(line);
      assertWithMessage(line).that(files).contains(expected.get("file").asText());
      assertWithMessage(line).that(expected.get("quote").asText()).isNotEmpty();
    }
  }

  private static void addColumns(Schema record, String prefix, List<String> lines) {
    for (Schema.Field field : record.getFields()) {
      String name = prefix + field.name();
      lines.add("| `%s` | %s |".formatted(name, field.doc()));
      Schema type = field.schema();
      if (type.getType() == Schema.Type.ARRAY
          && type.getElementType().getType() == Schema.Type.RECORD) {
        addColumns(type.getElementType(), name + "[].", lines);
      }
    }
  }

  /** What the first cells of a page's table rows have that are nothing but {@code cell}. */
  private static List<String> firstColumn(Path page, String cell) throws IOException {
    return Pattern.compile("(?m)^\\| " + cell + " \\|")
        .matcher(Files.readString(page))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static String kebabCase(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
