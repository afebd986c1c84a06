package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.theme.Taxonomy;
import org.dixit.theme.ThemeModel;
import org.dixit.theme.ThemeModelTrainer;
import org.dixit.theme.TrainingExample;

/**
 * Measures the features and the learner of the themes on sentences with event classes (PLOVER
 * roots), by five-fold cross-validation. The sentences' licence is not known: nothing learned from
 * them is kept.
 */
public final class EvaluateEvents {
  private static final int FOLDS = 5;

  private EvaluateEvents() {}

  /**
   * Usage: {@code scripts/evaluate events}, or with the file: a table with columns {@code sentence}
   * and {@code gold_root}.
   *
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: EvaluateEvents SENTENCES_TSV");
      System.exit(2);
    }
    List<CSVRecord> rows = rows(Path.of(args[0]));
    List<String> roots = rows.stream().map(row -> row.get("gold_root")).toList();
    List<String> known = List.copyOf(new TreeSet<>(roots));
    ThemeModelTrainer trainer = new ThemeModelTrainer(Taxonomy.standard(), known);
    OpenNlpTextAnnotator annotator = OpenNlpTextAnnotator.english();
    List<TrainingExample> examples =
        rows.stream()
            .map(
                row ->
                    trainer.example(
                        annotator.annotate(row.get("sentence")),
                        List.of(),
                        Set.of(row.get("gold_root"))))
            .toList();
    report(known, roots, predict(trainer, examples));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).setQuote('"').get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }

  private static String[] predict(ThemeModelTrainer trainer, List<TrainingExample> examples) {
    String[] predicted = new String[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TrainingExample> training = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (i % FOLDS != fold) {
          training.add(examples.get(i));
        }
      }
      ThemeModel model = trainer.train(training);
      for (int i = fold; i < examples.size(); i += FOLDS) {
        predicted[i] = model.likeliest(examples.get(i)).orElse("");
      }
    }
    return predicted;
  }

  private static void report(List<String> known, List<String> gold, String[] predicted) {
    TreeMap<String, Tally> tallies = new TreeMap<>();
    for (String root : known) {
      Tally tally = new Tally();
      for (int i = 0; i < predicted.length; i++) {
        tally.add(gold.get(i).equals(root), predicted[i].equals(root));
      }
      tallies.put(root, tally);
    }
    tallies.forEach((root, tally) -> System.out.printf("%-10s %s%n", root, tally));
    System.out.printf(
        "macro F1   %.1f over %d sentences, %d classes%n",
        tallies.values().stream().mapToDouble(Tally::f1).average().orElse(0),
        Arrays.asList(predicted).size(),
        known.size());
  }
}
