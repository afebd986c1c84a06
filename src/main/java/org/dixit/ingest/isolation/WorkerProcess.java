package org.dixit.ingest.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.record.FieldMapping;

/** One process that parses, one document at a time. Not thread-safe. */
final class WorkerProcess {
  /** A process that does not start in this time will not. */
  private static final Duration START = Duration.ofMinutes(2);

  /** After so many a process is replaced, for parsers leak. */
  private static final int MOST_DOCUMENTS = 10_000;

  /** How a Java process ends on {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private final IsolationLimits limits;
  private final Process process;
  private final WorkerFolder folder;
  private final InputStream in;
  private final OutputStream out;
  private int documents;

  /**
   * How a process is started.
   *
   * @param mainClass of the process: {@link ParserWorker}, or what stands for it in a test
   */
  record Launch(IsolationLimits limits, FieldMapping fields, Class<?> mainClass) {}

  private WorkerProcess(IsolationLimits limits, Process process, WorkerFolder folder) {
    this.limits = limits;
    this.process = process;
    this.folder = folder;
    this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
    this.out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
  }

  /**
   * @throws IOException if no process can be started
   */
  static WorkerProcess start(Launch launch) throws IOException {
    Class<?> mainClass = launch.mainClass();
    WorkerFolder folder = WorkerFolder.create();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + launch.limits().heapMegabytes() + "m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:ErrorFile=" + folder.path().resolve("crash.log"),
            "-Djava.io.tmpdir=" + folder.path(),
            "-Djava.awt.headless=true",
            "-cp",
            classPath(mainClass),
            mainClass.getName());
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    WorkerProcess worker = new WorkerProcess(launch.limits(), process, folder);
    ScheduledFuture<?> kill = Watchdog.after(START, worker::kill);
    try {
      Frames.write(worker.out, launch.fields());
      Frames.read(worker.in);
    } catch (IOException e) {
      worker.kill();
      throw new IOException(
          "a parser's process did not start, it ended with " + worker.exitCode(), e);
    } finally {
      kill.cancel(false);
    }
    return worker;
  }

  /** This class's own place comes first: in a cluster it is not on the class path of the JVM. */
  private static String classPath(Class<?> mainClass) {
    String path = System.getProperty("java.class.path");
    try {
      var source = mainClass.getProtectionDomain().getCodeSource();
      return source == null
          ? path
          : Path.of(source.getLocation().toURI()) + File.pathSeparator + path;
    } catch (URISyntaxException e) {
      return path;
    }
  }

  /** Whether it has parsed nothing yet. */
  boolean isFresh() {
    return documents == 0;
  }

  boolean isUsable() {
    return process.isAlive() && documents < MOST_DOCUMENTS;
  }

  void kill() {
    process.destroyForcibly();
    folder.delete();
  }

  /**
   * @throws InputRejectedException if the document gives no article, also if it cost the process
   */
  ParsedArticle parse(RawDocument document) throws InputRejectedException {
    documents++;
    AtomicBoolean timedOut = new AtomicBoolean();
    ScheduledFuture<?> kill =
        Watchdog.after(
            limits.timeout(),
            () -> {
              timedOut.set(true);
              kill();
            });
    try {
      Frames.write(out, document);
      Object answer = Frames.read(in);
      if (answer instanceof ParsedArticle article) {
        return article;
      }
      Reject reject = (Reject) answer;
      throw new InputRejectedException(reject.code(), reject.message());
    } catch (IOException e) {
      kill();
      throw ended(timedOut.get(), e);
    } finally {
      kill.cancel(false);
    }
  }

  private InputRejectedException ended(boolean timedOut, IOException cause) {
    if (timedOut) {
      String message = "not parsed within " + limits.timeout().toMillis() + " ms";
      return new InputRejectedException(RejectCode.TIMEOUT, message, cause);
    }
    int exit = exitCode();
    if (exit == OUT_OF_MEMORY) {
      String message = "needs more than " + limits.heapMegabytes() + " MB to be parsed";
      return new InputRejectedException(RejectCode.OUT_OF_MEMORY, message, cause);
    }
    String message = "the parser's process ended with " + exit;
    return new InputRejectedException(RejectCode.CRASH, message, cause);
  }

  private int exitCode() {
    try {
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
