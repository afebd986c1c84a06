package org.dixit.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.namefind.NameSample;
import org.dixit.speaker.NameFinder;
import org.dixit.speaker.NameFinderFactory;
import org.dixit.speaker.NameKind;
import org.dixit.speaker.OpenNlpNameFinder;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.dixit.train.NameDocument;
import org.dixit.train.NameFiles;

/**
 * Measures the name finder against files in OpenNLP's format: {@code FILE... [--model MODEL]}. Each
 * document is written out as a text, annotated and searched as an article would be; a name is right
 * if its begin, its end and its kind are.
 */
public final class EvaluateNames {
  private final OpenNlpTextAnnotator annotator = OpenNlpTextAnnotator.english();
  private final NameFinder finder;
  private final Map<NameKind, Tally> tallies = new EnumMap<>(NameKind.class);
  private long words;
  private long nanoseconds;

  private record Item(Span span, NameKind kind) {}

  private EvaluateNames(NameFinder finder) {
    this.finder = finder;
  }

  /** Prints precision, recall and F1 of each kind, and the time of finding. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    int model = arguments.indexOf("--model");
    List<String> files = model < 0 ? arguments : arguments.subList(0, model);
    if (files.isEmpty() || (model >= 0 && model + 2 != args.length)) {
      throw new IllegalArgumentException("usage: FILE... [--model MODEL]");
    }
    OpenNlpNameFinder finder =
        model < 0
            ? OpenNlpNameFinder.english()
            : new OpenNlpNameFinder(NameFinderFactory.load(Path.of(args[model + 1])));
    for (String file : files) {
      EvaluateNames evaluation = new EvaluateNames(finder);
      NameFiles.read(Path.of(file)).forEach(evaluation::add);
      System.out.println(file + "\n" + evaluation.report());
    }
  }

  private void add(NameDocument document) {
    StringBuilder text = new StringBuilder();
    Set<Item> expected = new HashSet<>();
    for (NameSample sample : document.sentences()) {
      append(sample, text, expected);
    }
    AnnotatedText annotated = annotator.annotate(text.toString());
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Set<Item> names =
        finder.find(annotated).stream()
            .map(name -> new Item(name.span(), name.kind()))
            .collect(Collectors.toSet());
    nanoseconds += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    words += annotated.tokens().size();
    names.forEach(item -> tally(item).add(expected.contains(item), true));
    expected.stream()
        .filter(item -> !names.contains(item))
        .forEach(item -> tally(item).add(true, false));
  }

  private Tally tally(Item item) {
    return tallies.computeIfAbsent(item.kind(), kind -> new Tally());
  }

  private static void append(NameSample sample, StringBuilder text, Set<Item> expected) {
    String[] words = sample.getSentence();
    int[] begins = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      begins[i] = text.length();
      text.append(words[i]).append(i + 1 < words.length ? ' ' : '\n');
    }
    for (var name : sample.getNames()) {
      int last = name.getEnd() - 1;
      expected.add(
          new Item(
              new Span(begins[name.getStart()], begins[last] + words[last].length()),
              NameKind.valueOf(name.getType().toUpperCase(Locale.ROOT))));
    }
  }

  private String report() {
    StringBuilder report = new StringBuilder();
    tallies.forEach(
        (kind, tally) -> report.append(String.format(Locale.ROOT, "  %-12s %s%n", kind, tally)));
    double perWord = nanoseconds / 1e6 / Math.max(1, words);
    return report + String.format(Locale.ROOT, "  %.1f ms of CPU for 900 words", 900 * perWord);
  }
}
