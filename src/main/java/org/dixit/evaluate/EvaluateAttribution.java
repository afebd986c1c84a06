package org.dixit.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionExtractor;
import org.dixit.attribution.AttributionModel;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.attribution.QuotationType;
import org.dixit.text.CodePoints;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates attribution on a folder of annotated texts: all figures by kind beside those of a
 * second human, precision of each kind, and the CPU time.
 *
 * <p>Precision goes by the kind that was found, at several least confidences; a found attribution
 * is right if its content is a gold one's by the referee's measure.
 *
 * <p>{@code EvaluateAttribution MODEL [FOLDER [OUTPUT]]}: MODEL is the name of an attribution
 * model; FOLDER is laid out as PolNeAR is (default ../shared/corpora/polnear/dev); in OUTPUT, a
 * folder, go predictions.jsonl, for the referee, and errors.tsv, every error with its class.
 */
public final class EvaluateAttribution {
  private static final String POLNEAR_DEV = "../shared/corpora/polnear/dev";

  /** So many texts are read before the clock runs, so that it times compiled code. */
  private static final int WARM = 30;

  /** Precision is shown of what is at least so probable; 0 is all that the engine gives. */
  private static final double[] CONFIDENCES = {0, 0.6, 0.7, 0.8};

  private final TextAnnotator annotator = OpenNlpTextAnnotator.english();
  private final AttributionExtractor extractor;
  private final AttributionScores scores = new AttributionScores();
  private final List<String> predictions = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<Judged> judged = new ArrayList<>();
  private long cpuNanos;
  private long words;

  /** A found attribution, and whether its content is a gold one's. */
  private record Judged(QuotationType type, double confidence, boolean right) {}

  private EvaluateAttribution(AttributionModel model) {
    extractor = EncoderAttributionExtractor.english(model);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 1 ? args[1] : POLNEAR_DEV);
    if (!Files.isDirectory(folder.resolve("text"))) {
      System.err.println("no texts to evaluate on: " + folder.resolve("text"));
      System.exit(2);
    }
    EvaluateAttribution evaluation = new EvaluateAttribution(AttributionModel.named(args[0]));
    List<BratDocument> documents = BratDocument.read(folder);
    documents.stream().limit(WARM).forEach(document -> evaluation.extract(document.text()));
    documents.forEach(evaluation::add);
    evaluation.print(documents.size(), System.out);
    if (args.length > 2) {
      Path output = Files.createDirectories(Path.of(args[2]));
      Files.write(output.resolve("predictions.jsonl"), evaluation.predictions);
      Files.write(output.resolve("errors.tsv"), evaluation.errors);
    }
  }

  private List<Attribution> extract(String text) {
    return extractor.extract(annotator.annotate(text));
  }

  private void add(BratDocument document) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    List<Attribution> found = extract(document.text());
    cpuNanos += threads.getCurrentThreadCpuTime() - begin;
    words += document.text().split("\\s+").length;
    predictions.add(prediction(document, found));
    for (AttributionScores.Outcome outcome : scores.add(document, found)) {
      Attribution mine = outcome.found();
      if (mine != null) {
        judged.add(new Judged(mine.type(), mine.confidence(), outcome.gold() != null));
      }
      String error = error(outcome);
      if (error != null) {
        errors.add(row(document, error, outcome));
      }
    }
  }

  private static @Nullable String error(AttributionScores.Outcome outcome) {
    if (outcome.gold() == null) {
      return "false";
    }
    if (outcome.found() == null) {
      return "missed";
    }
    return outcome.gold().source().isEmpty() || outcome.sourceRight() ? null : "source";
  }

  private static String row(
      BratDocument document, String error, AttributionScores.Outcome outcome) {
    String text = document.text();
    BratDocument.Gold gold = outcome.gold();
    Attribution found = outcome.found();
    return String.join(
        "\t",
        error,
        document.name(),
        gold == null ? "" : words(text, gold.source()),
        gold == null ? "" : words(text, gold.cue()),
        gold == null ? "" : words(text, gold.content()),
        found == null || found.source() == null ? "" : words(text, List.of(found.source())),
        found == null || found.cue() == null ? "" : words(text, List.of(found.cue())),
        found == null ? "" : words(text, found.content()));
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream()
        .map(span -> span.in(text).replaceAll("\\s+", " "))
        .collect(Collectors.joining(" … "));
  }

  /** One line for the referee, whose offsets are code points. */
  private static String prediction(BratDocument document, List<Attribution> found) {
    CodePoints points = new CodePoints(document.text());
    List<Map<String, @Nullable Object>> quotes = new ArrayList<>();
    for (Attribution attribution : found) {
      Map<String, @Nullable Object> quote = new LinkedHashMap<>();
      quote.put("content", attribution.content().stream().map(s -> offsets(points, s)).toList());
      quote.put("cue", attribution.cue() == null ? null : offsets(points, attribution.cue()));
      quote.put(
          "source", attribution.source() == null ? null : offsets(points, attribution.source()));
      quote.put("type", attribution.type().name());
      quote.put("mode", attribution.mode().name());
      quote.put("confidence", attribution.confidence());
      quotes.add(quote);
    }
    try {
      return new ObjectMapper()
          .writeValueAsString(Map.of("doc", document.name(), "quotes", quotes));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("numbers and names always make JSON", e);
    }
  }

  private static List<Integer> offsets(CodePoints points, Span span) {
    return List.of(points.at(span.begin()), points.at(span.end()));
  }

  private void print(int documents, PrintStream to) {
    PrintWriter out = new PrintWriter(to, true, StandardCharsets.UTF_8);
    int gold = scores.sum(c -> c.gold);
    int found = scores.sum(c -> c.found);
    out.printf("%d texts, %d gold attributions, %d found%n", documents, gold, found);
    out.printf("%-22s %6s %6s %6s   %s%n", "", "P", "R", "F1", "second human's F1");
    figures(out, "relations", scores.sum(c -> c.matched), found, gold, "80.2");
    figures(out, "exact", scores.sum(c -> c.exact), found, gold, "70.1");
    figures(
        out,
        "end to end",
        scores.sum(c -> c.sourceRight),
        scores.sum(c -> c.foundWithSource),
        scores.sum(c -> c.goldWithSource),
        "75.6");
    out.printf(
        "source accuracy %.1f (92.9)%n",
        percent(scores.sum(c -> c.sourceRight), scores.sum(c -> c.matchedWithSource)));
    Map<QuotationType, String> human =
        Map.of(
            QuotationType.DIRECT,
            "96.5",
            QuotationType.MIXED,
            "87.5",
            QuotationType.INDIRECT,
            "71.7");
    for (QuotationType kind : QuotationType.values()) {
      AttributionScores.Counts counts = scores.counts(kind);
      out.printf(
          "%-9s gold %5d  relations R %5.1f  source %5.1f  end-to-end R %5.1f (%s)%n",
          kind.name().toLowerCase(Locale.ROOT),
          counts.gold,
          percent(counts.matched, counts.gold),
          percent(counts.sourceRight, counts.matchedWithSource),
          percent(counts.sourceRight, counts.goldWithSource),
          human.get(kind));
    }
    for (QuotationType kind : QuotationType.values()) {
      out.printf("%-9s precision", kind.name().toLowerCase(Locale.ROOT));
      for (double least : CONFIDENCES) {
        List<Judged> kept =
            judged.stream().filter(j -> j.type() == kind && j.confidence() >= least).toList();
        int right = (int) kept.stream().filter(Judged::right).count();
        out.printf("  %.1f: %5.1f of %4d", least, percent(right, kept.size()), kept.size());
      }
      out.println();
    }
    out.printf(
        "%.1f CPU ms for 900 words, text to attributions, one thread%n",
        cpuNanos / 1e6 * 900 / words);
  }

  private static void figures(
      PrintWriter out, String name, int right, int found, int gold, String human) {
    double p = percent(right, found);
    double r = percent(right, gold);
    double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
    out.printf("%-22s %6.1f %6.1f %6.1f   %s%n", name, p, r, f, human);
  }

  private static double percent(int part, int all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }
}
