package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedules ask for what the command knows, and their own programs can read them. */
class ScheduleTest {
  private static final Path SCHEDULES = Path.of("pipelines/schedule");

  @ParameterizedTest
  @ValueSource(strings = {"dixit-nightly.service", "dixit-nightly.cron", "dixit_nightly.py"})
  void theCommandLineIsUnderstood(String schedule) throws IOException {
    String text = Files.readString(SCHEDULES.resolve(schedule)).replaceAll("\"\\s+\"", "");
    Matcher command = Pattern.compile("scripts/dixit extract (.*)").matcher(text);
    assertThat(command.find()).isTrue();
    // What the scheduler fills in is the day.
    String filled = command.group(1).replaceAll("\\$+d\\b|\\{\\{ ds }}", "2026-11-22");
    List<String> arguments =
        Pattern.compile(" ")
            .splitAsStream(filled.replaceFirst(">>.*", "").replaceAll("[\"']", ""))
            .toList();
    ExtractOptions options = CommandLine.parse(ExtractOptions.class, arguments);
    assertThat(options.getInput()).isEqualTo("/srv/dixit/incoming/2026-11-22");
    assertThat(options.getBatchDate()).isEqualTo("2026-11-22");
    assertThat(options.getOutput()).isEqualTo("/srv/dixit/tables");
  }

  @Test
  void pythonCompilesTheDag() throws Exception {
    assertRuns(
        "python3",
        "-c",
        "import sys; compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')",
        SCHEDULES.resolve("dixit_nightly.py").toString());
  }

  @Test
  void systemdReadsTheTimer() throws Exception {
    String timer = Files.readString(SCHEDULES.resolve("dixit-nightly.timer"));
    Matcher calendar = Pattern.compile("(?m)^OnCalendar=(.*)$").matcher(timer);
    assertThat(calendar.find()).isTrue();
    assertRuns("systemd-analyze", "calendar", calendar.group(1));
  }

  private static void assertRuns(String... command) throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0]))),
        command[0] + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertWithMessage(said).that(process.waitFor()).isEqualTo(0);
  }
}
