package org.dixit.ingest.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.record.FieldMapping;

/** One process that parses, one document at a time. Not thread-safe. */
final class WorkerProcess {
  /** A process that does not start in this time will not. */
  private static final Duration START = Duration.ofMinutes(2);

  /** After so many a process is replaced, for parsers leak. */
  private static final int MOST_DOCUMENTS = 10_000;

  private static final int BUFFER = 1 << 16;

  /** How a Java process ends on {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private final IsolationLimits limits;
  private final Process process;
  private final WorkerFolder folder;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Alarm timeout;
  private int documents;
  private volatile boolean killed;

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
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    this.timeout = new Alarm(limits.timeout(), this::kill);
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
    Alarm start = new Alarm(START, worker::kill);
    start.set();
    try {
      Messages.write(worker.out, launch.fields());
      Messages.awaitReady(worker.in);
    } catch (IOException e) {
      worker.kill();
      throw new IOException(
          "a parser's process did not start, it ended with " + worker.exitCode(), e);
    } finally {
      start.clear();
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
    return !killed && process.isAlive() && documents < MOST_DOCUMENTS;
  }

  void kill() {
    killed = true;
    process.destroyForcibly();
    folder.delete();
  }

  /**
   * @throws InputRejectedException if the document gives no article, also if it cost the process
   */
  ParsedArticle parse(RawDocument document) throws InputRejectedException {
    documents++;
    timeout.set();
    try {
      Messages.write(out, document);
      return Messages.readAnswer(in);
    } catch (IOException e) {
      boolean timedOut = !timeout.clear();
      kill();
      throw ended(timedOut, e);
    } finally {
      // An answer in the last moment counts, but the process is about to be ended.
      if (!timeout.clear()) {
        kill();
      }
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
