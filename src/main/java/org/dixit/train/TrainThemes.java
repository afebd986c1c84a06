package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.theme.LabelledText;
import org.dixit.theme.Taxonomy;
import org.dixit.theme.ThemeModelTrainer;
import org.dixit.theme.TrainingExample;

/** Trains the themes' model from hand-made labels. */
public final class TrainThemes {
  /** The themes that the labels judge. */
  public static final List<String> THEMES =
      List.of("call_for_help", "warning_of_spread", "accusation");

  private TrainThemes() {}

  /**
   * Usage: {@code scripts/train themes LABELS NEWS_FOLDER PARAGRAPHS OUTPUT_TSV}.
   *
   * @throws IOException if labels or texts cannot be read or the model not written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: scripts/train themes LABELS NEWS_FOLDER PARAGRAPHS OUTPUT_TSV");
      System.exit(2);
    }
    List<LabelledText> texts =
        new ArrayList<>(ThemeLabels.standoff(Path.of(args[0]), Path.of(args[1])));
    texts.addAll(ThemeLabels.paragraphs(Path.of(args[2])));
    LabelledArticles reader = new LabelledArticles();
    ThemeModelTrainer trainer = new ThemeModelTrainer(Taxonomy.standard(), THEMES);
    List<TrainingExample> examples =
        texts.stream()
            .map(reader::read)
            .map(a -> trainer.example(a.text(), a.attributions(), a.themes()))
            .toList();
    Files.write(Path.of(args[3]), trainer.train(examples).lines().toList());
    System.out.println(texts.size() + " labelled texts; model written to " + args[3]);
  }
}
