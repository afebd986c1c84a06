package org.dixit.output;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.dixit.tables.SampleQuotation;
import org.dixit.tables.SpeakerThemeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightSummaryTest {
  @TempDir Path output;

  @Test
  void aSpeakerOfSeveralDaysStandsOnceWithAllQuotations() throws Exception {
    Night night = new Night(output.toString(), STAMP);
    publish(
        night,
        day("ana", "Ana Ruiz", "2026-11-20", 3, "the bridge is safe"),
        day("tom", "Tom Balanov", "2026-11-20", 5, "no bridge is safe"),
        day("ana", "Ana Ruiz", "2026-11-21", 4, "the tunnel is safe"),
        day("eva", "Eva Lund", "2026-11-21", 1, "we shall see"));
    assertThat(linesAbout(night, "Ruiz", "Balanov", "Lund"))
        .containsExactly(
            "Ana Ruiz 7 the tunnel is safe",
            "Tom Balanov 5 no bridge is safe",
            "Eva Lund 1 we shall see")
        .inOrder();
  }

  private static SpeakerThemeRow day(
      String id, String name, String day, long total, String sample) {
    return SpeakerThemeRow.newBuilder()
        .setSpeakerId(id)
        .setSpeakerName(name)
        .setTheme("denial")
        .setActivityDate(LocalDate.parse(day))
        .setTotal(total)
        .setDirect(total)
        .setMixed(0)
        .setIndirect(0)
        .setArticleCount(1)
        .setPublisherCount(1)
        .setScoreSum(total)
        .setFirstSeen(null)
        .setLastSeen(null)
        .setSamples(List.of(new SampleQuotation("a", sample, 1.0)))
        .setBatchDate(STAMP.batchDate())
        .setRunId(STAMP.runId())
        .setPipelineVersion(STAMP.version())
        .build();
  }

  private static void publish(Night night, SpeakerThemeRow... rows) throws IOException {
    Path file = Path.of(night.published(Table.SPEAKER_THEMES), "part-00000.avro");
    Files.createDirectories(file.getParent());
    try (DataFileWriter<SpeakerThemeRow> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(SpeakerThemeRow.class))) {
      writer.create(Table.SPEAKER_THEMES.schema(), file.toFile());
      for (SpeakerThemeRow row : rows) {
        writer.append(row);
      }
    }
  }

  private static List<String> linesAbout(Night night, String... names) throws IOException {
    Map<String, Long> rows =
        Table.ALL.stream().map(Table::name).collect(Collectors.toMap(Function.identity(), n -> 0L));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new NightSummary(night, List.of("denial"))
        .printThemesAndTables(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new NightChecks.Findings(rows, 0, 0, 0, 0, 0, 0));
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> List.of(names).stream().anyMatch(line::contains))
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .toList();
  }
}
