package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.dixit.theme.LabelledText;
import org.dixit.theme.Taxonomy;
import org.dixit.theme.TaxonomyThemeTagger;
import org.dixit.theme.ThemeModel;
import org.dixit.theme.ThemeModelTrainer;
import org.dixit.theme.ThemeScore;
import org.dixit.theme.ThemeTagger;
import org.dixit.theme.TrainingExample;
import org.dixit.train.LabelledArticles;
import org.dixit.train.LabelledArticles.LabelledArticle;
import org.dixit.train.ThemeLabels;
import org.dixit.train.TrainThemes;

/**
 * Measures the themes on labelled paragraphs: a paragraph has the themes of its attributions. By
 * five-fold cross-validation, because the model learns from these paragraphs too; the labelled
 * sentences are in every fold's training. Also the share of the engine's time that themes take.
 */
public final class EvaluateThemes {
  private static final int FOLDS = 5;

  private final Taxonomy taxonomy = Taxonomy.standard();
  private final LabelledArticles reader = new LabelledArticles();
  private final ThemeModelTrainer trainer = new ThemeModelTrainer(taxonomy, TrainThemes.THEMES);

  private EvaluateThemes() {}

  /**
   * Usage: {@code scripts/evaluate themes}, or with the files: PARAGRAPHS LABELS NEWS_FOLDER.
   *
   * @throws IOException if the labels cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: EvaluateThemes PARAGRAPHS LABELS NEWS_FOLDER");
      System.exit(2);
    }
    new EvaluateThemes()
        .run(
            ThemeLabels.paragraphs(Path.of(args[0])),
            ThemeLabels.standoff(Path.of(args[1]), Path.of(args[2])));
  }

  private void run(List<LabelledText> paragraphs, List<LabelledText> sentences) {
    long start = System.nanoTime();
    List<LabelledArticle> read = paragraphs.stream().map(reader::read).toList();
    long extraction = System.nanoTime() - start;
    report("rules alone", read, predict(ThemeModel.none(), read));
    report("rules and model, cross-validated", read, crossValidated(read, examples(sentences)));
    ThemeTagger shipped = TaxonomyThemeTagger.of(taxonomy);
    read.forEach(article -> themesOf(shipped, article));
    start = System.nanoTime();
    read.forEach(article -> themesOf(shipped, article));
    long themes = System.nanoTime() - start;
    System.out.printf(
        Locale.ROOT,
        "themes and topics take %.1f%% of the time of extraction%n",
        100.0 * themes / extraction);
  }

  private List<TrainingExample> examples(List<LabelledText> texts) {
    return texts.stream().map(reader::read).map(this::example).toList();
  }

  private TrainingExample example(LabelledArticle article) {
    return trainer.example(article.text(), article.attributions(), article.themes());
  }

  private List<Set<String>> crossValidated(
      List<LabelledArticle> paragraphs, List<TrainingExample> always) {
    List<TrainingExample> examples = paragraphs.stream().map(this::example).toList();
    List<Set<String>> predicted = new ArrayList<>();
    paragraphs.forEach(paragraph -> predicted.add(Set.of()));
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<TrainingExample> training = new ArrayList<>(always);
      IntStream.range(0, examples.size())
          .filter(i -> i % FOLDS != held)
          .mapToObj(examples::get)
          .forEach(training::add);
      ThemeTagger tagger = TaxonomyThemeTagger.of(taxonomy, trainer.train(training));
      IntStream.range(0, examples.size())
          .filter(i -> i % FOLDS == held)
          .forEach(i -> predicted.set(i, themesOf(tagger, paragraphs.get(i))));
    }
    return predicted;
  }

  private List<Set<String>> predict(ThemeModel model, List<LabelledArticle> paragraphs) {
    ThemeTagger tagger = TaxonomyThemeTagger.of(taxonomy, model);
    return paragraphs.stream().map(paragraph -> themesOf(tagger, paragraph)).toList();
  }

  private static void report(
      String name, List<LabelledArticle> paragraphs, List<Set<String>> predicted) {
    System.out.println(name);
    for (String theme : TrainThemes.THEMES) {
      Tally tally = new Tally();
      for (int i = 0; i < paragraphs.size(); i++) {
        tally.add(paragraphs.get(i).themes().contains(theme), predicted.get(i).contains(theme));
      }
      System.out.printf("  %-20s %s%n", theme, tally);
    }
  }

  private static Set<String> themesOf(ThemeTagger tagger, LabelledArticle article) {
    AnnotatedText text = article.text();
    Set<String> themes = new TreeSet<>();
    for (Attribution attribution : article.attributions()) {
      tagger.tag(text, attribution).themes().stream().map(ThemeScore::theme).forEach(themes::add);
    }
    return themes;
  }
}
