package org.dixit.bench;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.attribution.AttributionModel;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured does the work that it is measured for. */
class EngineLoopTest {
  private static final String STORY =
      "\"The ferry will sail again on Monday,\" said Hana Ortvik, the harbour master.\n";

  @TempDir Path folder;

  @BeforeAll
  static void knowFiles() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private List<Path> stories() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String story = i == 5 ? "Day 0. " + STORY : "Day " + i + ". " + STORY;
      files.add(Files.writeString(folder.resolve(i + ".txt"), story));
    }
    return files;
  }

  private List<String> quotations(String loop) throws Exception {
    List<String> texts = new ArrayList<>();
    TableFiles.forEach(
        Table.QUOTATIONS,
        TableFiles.in(folder + "/" + loop + "/quotations"),
        row -> texts.add(row.getArticleId() + " " + row.getQuotationText()));
    return texts.stream().sorted().toList();
  }

  @Test
  void twoThreadsMineWhatOneMinesAndACopyOnlyOnce() throws Exception {
    EngineParts parts = EngineParts.load(AttributionModel.ACCURATE);
    List<Path> files = stories();
    assertThat(EngineLoop.run(parts, files, folder.resolve("one"), 1).articles()).isEqualTo(5);
    assertThat(EngineLoop.run(parts, files, folder.resolve("two"), 2).articles()).isEqualTo(5);
    assertThat(quotations("one")).hasSize(5);
    assertThat(quotations("two")).isEqualTo(quotations("one"));
  }

  @Test
  void everyStageOfAPlainTextTakesTime() throws Exception {
    StageWatch watch =
        StageTimes.measure(
            EngineParts.load(AttributionModel.ACCURATE), stories().subList(0, 2), folder);
    assertThat(watch.articles()).isEqualTo(2);
    assertThat(watch.quotations()).isAtLeast(2);
    for (Stage stage : Stage.values()) {
      if (stage != Stage.BODY) {
        assertThat(watch.of(stage).cpuNanos()).isGreaterThan(0);
      }
    }
  }
}
