package org.dixit.evaluate;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A run of {@code dixit extract} in a process of its own, which can be killed. Not thread-safe. */
final class NightProcess {
  private static final int WORKERS_END_SECONDS = 60;
  private static final Duration GLANCE = Duration.ofMillis(1);

  private final Process process;
  private final Path log;
  private final long started = System.nanoTime();

  private NightProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a run over {@code input}; what it prints goes to {@code log}.
   *
   * @param options beside those that are parameters here
   */
  static NightProcess start(
      String input, Path output, LocalDate date, Path log, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Many short runs: compiling well what runs once is half of their processor time.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.dixit.Dixit",
            "extract",
            "--input=" + input,
            "--output=" + output,
            "--batch-date=" + date));
    command.addAll(options);
    File file = log.toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start();
    return new NightProcess(process, log);
  }

  /**
   * Waits until it has done its work.
   *
   * @return how long it took
   * @throws IOException if it failed, with what it said
   */
  Duration await() throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("exit code " + code + ": " + Files.readString(log));
    }
    return age();
  }

  /** Waits so long; whether it has ended by then. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toNanos(), NANOSECONDS);
  }

  /** Waits until {@code condition} holds; whether it has ended before that. */
  boolean endsWhen(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (endsWithin(GLANCE)) {
        return true;
      }
    }
    return false;
  }

  /** How long ago it was started. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /**
   * Kills it with SIGKILL and waits until the processes that parsed for it have noticed.
   *
   * @throws IOException if one of them lives on
   */
  void kill() throws IOException, InterruptedException {
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle worker : workers) {
      try {
        worker.onExit().get(WORKERS_END_SECONDS, SECONDS);
      } catch (TimeoutException | ExecutionException e) {
        throw new IOException("process " + worker.pid() + " outlives the run that started it", e);
      }
    }
  }
}
