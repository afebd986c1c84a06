package org.dixit.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.ingest.container.InputReader;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.isolation.IsolatedDocumentParser;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;

/**
 * What isolation costs: {@code EvaluateIsolation FILE_OR_FOLDER ...} parses the same documents in
 * this process and isolated, by turns, and compares the processor time of all processes and the
 * time on the clock.
 */
public final class EvaluateIsolation {
  private static final int MOST_DOCUMENTS = 200;

  /** For the compilers of both sides. */
  private static final int WARM_UP_ROUNDS = 10;

  /** Short and many, so that what else the machine does meets both sides alike. */
  private static final int ROUNDS = 20;

  private static final double WARM_UP_CPU_NANOS = 1e9;
  private static final double ROUND_CPU_NANOS = 4e8;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final DocumentParser HERE =
      new TikaDocumentParser(new HtmlDocumentParser(), FieldMapping.USUAL);
  private static final DocumentParser ISOLATED =
      IsolatedDocumentParser.of(IsolationLimits.DEFAULT, FieldMapping.USUAL);

  /** The processor time that each process was last seen to have spent. */
  private static final Map<Long, Long> CHILDREN = new HashMap<>();

  private static final Spent NONE = new Spent(0, 0, 0);

  private EvaluateIsolation() {}

  /** Time that went into documents, as far as it was counted. */
  private record Spent(long documents, long cpuNanos, long wallNanos) {
    Spent plus(Spent other) {
      return new Spent(
          documents + other.documents, cpuNanos + other.cpuNanos, wallNanos + other.wallNanos);
    }

    double cpuMillis() {
      return cpuNanos / 1e6 / documents;
    }

    double wallMillis() {
      return wallNanos / 1e6 / documents;
    }
  }

  public static void main(String[] args) throws IOException {
    Map<String, List<RawDocument>> kinds = new TreeMap<>();
    for (String arg : args) {
      try (Stream<Path> files = Files.walk(Path.of(arg))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          read(file, kinds);
        }
      }
    }
    System.out.println(
        "CPU ms a document, all processes: here, isolated, ratio; the clock's ratio");
    kinds.forEach(EvaluateIsolation::compare);
  }

  private static void compare(String kind, List<RawDocument> documents) {
    Spent here = NONE;
    Spent isolated = NONE;
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      round(HERE, documents, WARM_UP_CPU_NANOS);
      round(ISOLATED, documents, WARM_UP_CPU_NANOS);
    }
    for (int i = 0; i < ROUNDS; i++) {
      here = here.plus(round(HERE, documents, ROUND_CPU_NANOS));
      isolated = isolated.plus(round(ISOLATED, documents, ROUND_CPU_NANOS));
    }
    System.out.printf(
        "%-24.24s %4d documents  %8.3f %8.3f %6.2f %6.2f%n",
        kind,
        documents.size(),
        here.cpuMillis(),
        isolated.cpuMillis(),
        isolated.cpuMillis() / here.cpuMillis(),
        isolated.wallMillis() / here.wallMillis());
  }

  /** Parses all documents again and again, until so much CPU time has gone. */
  private static Spent round(
      DocumentParser parser, List<RawDocument> documents, double leastCpuNanos) {
    long wall = System.nanoTime();
    long cpu = cpuNanos();
    long count = 0;
    do {
      for (RawDocument document : documents) {
        try {
          parser.parse(document);
        } catch (InputRejectedException e) {
          throw new IllegalStateException(document.sourceUri(), e);
        }
        count++;
      }
    } while (cpuNanos() - cpu < leastCpuNanos);
    return new Spent(count, cpuNanos() - cpu, System.nanoTime() - wall);
  }

  /**
   * Of all processes, also of those that have ended since. What one spent between the last look and
   * its end is lost: less than a turn through the documents, of the ten thousand that it took.
   */
  private static long cpuNanos() {
    ProcessHandle.current()
        .children()
        .forEach(
            child ->
                child
                    .info()
                    .totalCpuDuration()
                    .ifPresent(time -> CHILDREN.merge(child.pid(), time.toNanos(), Math::max)));
    long children = CHILDREN.values().stream().mapToLong(Long::longValue).sum();
    return SYSTEM.getProcessCpuTime() + children;
  }

  private static String kind(String mediaType) {
    if (mediaType.equals("text/html")) {
      return "HTML";
    }
    if (mediaType.endsWith("json") || mediaType.equals("text/plain")) {
      return "JSON and text";
    }
    return mediaType.endsWith("xml") || mediaType.contains("iptc") ? "XML" : "PDF, office, mail";
  }

  /** Keeps what gives an article, by its kind. */
  private static void read(Path file, Map<String, List<RawDocument>> kinds) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      new InputReader(ReadLimits.DEFAULT).read(file.toString(), in, new Sorter(kinds));
    }
  }

  private record Sorter(Map<String, List<RawDocument>> kinds) implements DocumentSink {
    @Override
    public void document(RawDocument document) {
      try {
        String kind = kind(HERE.parse(document).mediaType());
        List<RawDocument> documents = kinds.computeIfAbsent(kind, key -> new ArrayList<>());
        if (documents.size() < MOST_DOCUMENTS) {
          documents.add(document);
        }
      } catch (InputRejectedException e) {
        reject(new Reject(document.sourceUri(), e.code(), String.valueOf(e.getMessage())));
      }
    }

    @Override
    public void reject(Reject reject) {
      System.out.println("left out: " + reject.sourceUri() + " " + reject.code());
    }
  }
}
