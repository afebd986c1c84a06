package org.dixit.theme;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFilesTest {
  private static final String NOSTALGIA =
      """
      theme: nostalgia
      label: Nostalgia
      description: The speaker longs for how things were.
      patterns:
        strong:
          - "{good_old} *2 days|times"
      words:
        good_old: [good old, golden]
      """;

  @TempDir private Path folder;

  private List<TaxonomyException.Problem> problemsOf(String yaml) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), yaml);
    return assertThrows(TaxonomyException.class, () -> Taxonomy.load(folder)).problems();
  }

  @Test
  void aThemeOfOnesOwnIsFoundWithoutCompiling() throws IOException {
    Files.writeString(folder.resolve("nostalgia.yaml"), NOSTALGIA);
    AnnotatedText text = OpenNlpTextAnnotator.english().annotate("Those were the good old days.");
    QuotationThemes found =
        TaxonomyThemeTagger.of(Taxonomy.load(folder))
            .tag(
                text,
                new Attribution(
                    text.sentences(), null, null, QuotationType.DIRECT, AttributionMode.VOICED, 1));
    assertThat(found.themes().get(0).theme()).isEqualTo("nostalgia");
  }

  @Test
  void aMisspeltKeyIsNamedWithItsLine() throws IOException {
    TaxonomyException.Problem problem =
        problemsOf(NOSTALGIA.replace("patterns:", "pattern:")).get(0);
    assertThat(problem.line()).isAtLeast(4);
    assertThat(problem.message()).contains("unknown key \"pattern\"");
  }

  @Test
  void anUnknownWordClassIsNamedWithItsLineAndTheKnownOnes() throws IOException {
    TaxonomyException.Problem problem =
        problemsOf(NOSTALGIA.replace("{good_old} *2", "{goodold} *2").replace("strong", "likely"))
            .get(0);
    assertThat(problem.message()).contains("{goodold}");
    assertThat(problem.message()).contains("good_old");
    assertThat(problem.line()).isEqualTo(6);
  }

  @Test
  void brokenYamlIsNamedWithItsLine() throws IOException {
    assertThat(problemsOf("theme: a\nlabel: [b\n").get(0).toString())
        .containsMatch("mine\\.yaml:\\d: not valid YAML");
  }

  @Test
  void everyMistakeIsToldAtOnce() throws IOException {
    assertThat(problemsOf("theme: My Theme\nmodel: 7\n").size()).isAtLeast(4);
  }

  @Test
  void anEmptyFolderSaysWhatToDo() {
    assertThat(assertThrows(TaxonomyException.class, () -> Taxonomy.load(folder)).getMessage())
        .contains("no .yaml file here");
  }
}
