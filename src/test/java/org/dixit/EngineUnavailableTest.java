package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which ONNX Runtime's native library does not load, in a JVM of its own. */
class EngineUnavailableTest {
  @TempDir Path folder;

  @Test
  void theRunFailsAndPublishesNothing() throws IOException, InterruptedException {
    Path library = Files.writeString(folder.resolve("onnxruntime.so"), "no library");
    Path article = Files.writeString(folder.resolve("a.txt"), "The dam holds, the mayor said.");
    Path output = folder.resolve("tables");
    File log = folder.resolve("log").toFile();
    Process run =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Donnxruntime.native.onnxruntime.path=" + library,
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.dixit.Dixit",
                    "extract",
                    "--input=" + article,
                    "--output=" + output))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    int code = run.waitFor();
    String said = Files.readString(log.toPath());
    assertWithMessage(said).that(code).isEqualTo(ExitCode.FAILED.number());
    assertThat(said).contains(library.toString());
    assertThat(Files.exists(output.resolve("runs"))).isFalse();
  }
}
