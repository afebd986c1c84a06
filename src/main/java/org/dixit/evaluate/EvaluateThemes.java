package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.TaxonomyThemeTagger;
import org.dixit.theme.ThemeScore;
import org.dixit.theme.ThemeTagger;

/** Measures the themes against hand-made labels. */
public final class EvaluateThemes {
  private static final List<String> MISSION =
      List.of("call_for_help", "warning_of_spread", "accusation");

  private final TextAnnotator annotator = OpenNlpTextAnnotator.english();
  private final ThemeTagger tagger = TaxonomyThemeTagger.standard();

  private EvaluateThemes() {}

  /**
   * Usage: {@code scripts/evaluate themes SHARED_FOLDER}.
   *
   * @throws IOException if the labels cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("usage: scripts/evaluate themes SHARED_FOLDER");
      System.exit(2);
    }
    new EvaluateThemes().paragraphs(Path.of(args[0], "themes", "dev.json"), args.length > 1);
  }

  private void paragraphs(Path file, boolean show) throws IOException {
    List<LabelledParagraph> paragraphs = LabelledParagraph.read(file);
    for (String theme : MISSION) {
      Tally tally = new Tally();
      for (LabelledParagraph paragraph : paragraphs) {
        boolean found = themesOf(paragraph.text()).contains(theme);
        boolean gold = paragraph.themes().contains(theme);
        tally.add(gold, found);
        if (show && found != gold) {
          System.out.println((gold ? "missed " : "wrong ") + theme + " " + paragraph.id());
        }
      }
      System.out.printf("%-20s %s%n", theme, tally);
    }
  }

  /** The themes of a paragraph: those of its sentences. */
  private Set<String> themesOf(String paragraph) {
    AnnotatedText text = annotator.annotate(paragraph);
    Set<String> themes = new TreeSet<>();
    tagger
        .tag(
            text,
            new Attribution(
                text.sentences(), null, null, QuotationType.INDIRECT, AttributionMode.VOICED, 1))
        .themes()
        .stream()
        .map(ThemeScore::theme)
        .forEach(themes::add);
    return themes;
  }
}
