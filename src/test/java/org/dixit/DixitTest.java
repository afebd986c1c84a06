package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: one line that helps, and a documented exit code. */
class DixitTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ExitCode run(String... arguments) {
    return Dixit.run(
        List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String error() {
    return err.toString(UTF_8);
  }

  private void assertOneLine() {
    assertThat(error().lines().toList()).hasSize(1);
    assertThat(error()).startsWith("dixit: ");
  }

  @Test
  void helpSaysWhatThereIs() {
    assertThat(run("help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("dixit extract --input=");
  }

  @Test
  void explainShowsWhatWasFoundAndWhy() {
    assertThat(run("explain", "The minister accused Orlavia of shelling the harbour."))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("accusation");
    assertThat(out.toString(UTF_8)).contains("Orlavia of shelling the harbour");
  }

  @Test
  void explainWithoutATextSaysWhatItWants() {
    assertThat(run("explain")).isEqualTo(ExitCode.USAGE);
    assertOneLine();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(run("version")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).matches("dixit \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void anUnknownVerbIsNamed() {
    assertThat(run("frobnicate")).isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("'frobnicate'");
  }

  @Test
  void aMissingOptionIsNamed() {
    assertThat(run("extract", "--input=a.txt")).isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("--output is missing");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(run("extract", "--input=a", "--output=b", "--batch-dat=2026-11-22"))
        .isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("no option --batch-dat");
  }

  @Test
  void anOutputThatIsAPatternIsExplained() {
    assertThat(run("extract", "--input=a", "--output=/tmp/tables-{1,2}")).isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("--output names one folder");
  }

  @Test
  void anUnknownAttributionModelIsExplained() {
    assertThat(run("extract", "--input=a", "--output=b", "--attribution=quick"))
        .isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("there are: accurate, fast");
  }

  @Test
  void aBadDateIsExplained() {
    assertThat(run("extract", "--input=a", "--output=b", "--batch-date=22.11.2026"))
        .isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("YYYY-MM-DD");
  }

  @Test
  void anUnknownRunnerIsExplained() {
    assertThat(run("extract", "--input=a", "--output=b", "--runner=SparkleRunner"))
        .isEqualTo(ExitCode.USAGE);
    assertOneLine();
    assertThat(error()).contains("SparkleRunner");
  }

  @Test
  void noInputHasACodeOfItsOwn() {
    assertThat(run("extract", "--input=" + folder + "/*.txt", "--output=" + folder))
        .isEqualTo(ExitCode.NO_INPUT);
    assertOneLine();
  }

  @Test
  void aThemeFileWithAMistakeIsNamedWithItsLine() throws IOException {
    Path themes = Files.createDirectory(folder.resolve("themes"));
    Files.writeString(themes.resolve("bad.yaml"), "id: bad\nlabel: [unclosed\n");
    assertThat(run("extract", "--input=a", "--output=" + folder, "--themes=" + themes))
        .isEqualTo(ExitCode.USAGE);
    assertThat(error()).contains("bad.yaml:");
  }

  private Path themes(String yaml) throws IOException {
    Path themes = Files.createDirectory(folder.resolve("themes"));
    Files.writeString(themes.resolve("nostalgia.yaml"), yaml);
    return themes;
  }

  private static final String NOSTALGIA =
      """
      theme: nostalgia
      label: Nostalgia
      description: The speaker longs for how things were.
      examples:
        - "Those were the golden days."
      near_misses:
        - "Those were the hungry days."
      patterns:
        strong: ["golden days"]
      """;

  @Test
  void soundThemesPassTheirCheck() throws IOException {
    assertThat(run("themes", "--themes=" + themes(NOSTALGIA))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).startsWith("1 themes");
  }

  @Test
  void anExampleWithoutItsThemeIsNamedWithItsLine() throws IOException {
    Path themes = themes(NOSTALGIA.replace("the golden days", "the olden times"));
    assertThat(run("themes", "--themes=" + themes)).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString(UTF_8)).containsMatch("nostalgia\\.yaml:5: nostalgia is not found");
  }

  @Test
  void aNearMissWithTheThemeIsNamedWithItsLineAndTheReason() throws IOException {
    Path themes = themes(NOSTALGIA.replace("golden days\"]", "hungry|golden days\"]"));
    assertThat(run("themes", "--themes=" + themes)).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString(UTF_8))
        .containsMatch("nostalgia\\.yaml:7: .*because of pattern: hungry\\|golden days");
  }

  @Test
  void everyMistakeOfAThemeFileIsNamed() throws IOException {
    Path themes = themes(NOSTALGIA.replace("label:", "labl:").replace("strong:", "strange:"));
    assertThat(run("themes", "--themes=" + themes)).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString(UTF_8)).contains("unknown key \"labl\"");
    assertThat(out.toString(UTF_8)).contains("unknown key \"strange\"");
  }

  @Test
  void aThemeOfOnesOwnCanBeTriedOnASentence() throws IOException {
    Path themes = themes(NOSTALGIA);
    assertThat(run("explain", "--themes=" + themes, "Those were the golden days."))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("nostalgia 0.85");
    out.reset();
    assertThat(run("explain", "--themes", themes.toString(), "Those were the golden days."))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("nostalgia 0.85");
  }
}
