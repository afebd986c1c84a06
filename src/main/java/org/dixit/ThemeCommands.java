package org.dixit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dixit.quotation.EngineSettings;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.theme.TaxonomyCheck;
import org.dixit.theme.TaxonomyException;
import org.jspecify.annotations.Nullable;

/** The verbs of a theme's author: {@code dixit themes} and {@code dixit explain}. */
final class ThemeCommands {
  private static final String OPTION = "--themes";
  private static final String THEMES = OPTION + "=";

  private ThemeCommands() {}

  /**
   * Checks a folder of themes and tells each mistake with its file and line.
   *
   * @throws UsageException if the command line is wrong or the themes have mistakes
   */
  static void check(List<String> arguments, PrintStream out) throws IOException {
    List<String> options = joined(arguments);
    String folder = folder(options);
    if (folder == null || options.size() != 1) {
      throw new UsageException("say which themes: dixit themes --themes=<folder>");
    }
    List<TaxonomyException.Problem> problems =
        new TaxonomyCheck(OpenNlpTextAnnotator.english()).problems(Path.of(folder));
    problems.forEach(out::println);
    if (!problems.isEmpty()) {
      throw new UsageException(
          problems.size() + (problems.size() == 1 ? " mistake" : " mistakes") + " in " + folder);
    }
    out.println(
        EngineSettings.of(folder, null).themeIds().size()
            + " themes: each example has its theme, no near miss has");
  }

  /**
   * Shows what is found in a text, and why.
   *
   * @throws UsageException if there is no text or the themes have mistakes
   */
  static void explain(List<String> arguments, PrintStream out) throws IOException {
    List<String> options = joined(arguments);
    String folder = folder(options);
    List<String> words = options.stream().filter(word -> !word.startsWith(THEMES)).toList();
    if (words.isEmpty()) {
      throw new UsageException("nothing to explain: dixit explain \"<text>\"");
    }
    try {
      out.print(EngineSettings.of(folder, null).explainer().explain(String.join(" ", words)));
    } catch (TaxonomyException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** With {@code --themes FOLDER} as {@code --themes=FOLDER}, as the other verbs read it. */
  private static List<String> joined(List<String> arguments) {
    int at = arguments.indexOf(OPTION);
    if (at < 0 || at + 1 == arguments.size()) {
      return arguments;
    }
    List<String> joined = new ArrayList<>(arguments);
    joined.set(at, THEMES + joined.remove(at + 1));
    return joined;
  }

  private static @Nullable String folder(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(THEMES))
        .map(argument -> argument.substring(THEMES.length()))
        .findFirst()
        .orElse(null);
  }
}
