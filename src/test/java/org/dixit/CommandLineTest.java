package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @Test
  void hyphensBecomeBeamsCapitals() {
    assertThat(CommandLine.options(List.of("--batch-date=2026-11-22", "--input=a-b.txt")))
        .asList()
        .containsExactly("--batchDate=2026-11-22", "--input=a-b.txt")
        .inOrder();
  }

  @Test
  void aValueMayFollowItsOption() {
    assertThat(CommandLine.options(List.of("--output", "/tmp/x", "--streaming", "--input", "y")))
        .asList()
        .containsExactly("--output=/tmp/x", "--streaming", "--input=y")
        .inOrder();
  }

  @Test
  void strayWordsAreExplained() {
    UsageException e =
        assertThrows(
            UsageException.class, () -> CommandLine.options(List.of("--input=a.txt", "b.txt")));
    assertThat(e).hasMessageThat().contains("'b.txt'");
    assertThat(e).hasMessageThat().contains("quote patterns");
  }

  @Test
  void optionsMayComeFromAFileAndTheLastOneCounts(@TempDir Path folder) throws IOException {
    Path preset =
        Files.writeString(
            folder.resolve("nightly.args"), "# every night\n\n--output=/srv/tables\n--input=a\n");
    assertThat(CommandLine.options(List.of("@" + preset, "--input=b")))
        .asList()
        .containsExactly("--output=/srv/tables", "--input=b");
  }

  @Test
  void twoInputsAreAMistakeBecauseOneWouldBeLeftOut() {
    List<String> arguments = List.of("--input=a", "--output=b", "--input", "c");
    assertThat(assertThrows(UsageException.class, () -> CommandLine.options(arguments)))
        .hasMessageThat()
        .contains("--input is given twice");
  }

  @Test
  void aMissingFileOfOptionsIsNamed() {
    assertThat(
            assertThrows(UsageException.class, () -> CommandLine.options(List.of("@no/such.args"))))
        .hasMessageThat()
        .contains("no/such.args");
  }
}
