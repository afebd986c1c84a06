package org.dixit.train;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.speaker.NameFinderFactory;
import org.dixit.speaker.OpenNlpNameFinder;
import org.dixit.text.OpenNlpTextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainNamesTest {
  private static final List<String> PEOPLE =
      List.of("Ana Ruiz", "Tom Vega", "Lena Lund", "Omar Sani", "Kofi Adu", "Mei Tan");

  @TempDir Path folder;

  private Path data() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String person : PEOPLE) {
      lines
          .append("Mr. <START:person> ")
          .append(person)
          .append(" <END> said on Monday that rain was near .\n");
      lines.append("The city of <START:location> Arden <END> is far from the sea .\n\n");
    }
    Files.createDirectories(folder.resolve("ner"));
    Files.writeString(folder.resolve("ner/own.txt"), lines.toString().repeat(4));
    return folder;
  }

  @Test
  void learnsFromOnesOwnNames() throws IOException {
    Path model = folder.resolve("own.bin");
    TrainNames.main(new String[] {"--data", data().toString(), "--output", model.toString()});
    String text = "Mr. Jo Kruse said on Monday that snow was near.";
    var found =
        new OpenNlpNameFinder(NameFinderFactory.load(model))
            .find(OpenNlpTextAnnotator.english().annotate(text));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().in(text)).isEqualTo("Jo Kruse");
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    Path first = folder.resolve("first.bin");
    Path second = folder.resolve("second.bin");
    TrainNames.main(new String[] {"--data", data().toString(), "--output", first.toString()});
    TrainNames.main(new String[] {"--data", data().toString(), "--output", second.toString()});
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.txt"), "All is well .\n<START:person> Ana Ruiz said so .\n");
    IOException broken = assertThrows(IOException.class, () -> NameFiles.read(file));
    assertThat(broken).hasMessageThat().contains("bad.txt, line 2");
  }

  @Test
  void missingOptionsAreExplained() {
    IllegalArgumentException missing =
        assertThrows(IllegalArgumentException.class, () -> NameTrainingOptions.of("--data", "x"));
    assertThat(missing).hasMessageThat().contains("--output FILE");
  }
}
