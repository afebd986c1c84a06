package org.dixit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Makes Beam's options of what people type: {@code --batch-date=2026-11-22} and {@code --batchDate
 * 2026-11-22} are the same.
 */
final class CommandLine {
  private static final Pattern INPUT = Pattern.compile("--input(=.*)?");
  private static final Pattern MISSING =
      Pattern.compile(
          "Missing required value for \\[(?:--|public abstract \\S+ \\S+?\\.get)(\\w+)");
  private static final Pattern NO_FILE_SYSTEM =
      Pattern.compile("No filesystem found for scheme (\\S+)");
  private static final Pattern UNKNOWN = Pattern.compile("missing a property named '([^']+)'");

  private CommandLine() {}

  /**
   * The options of a verb, and Beam's file systems set up with them.
   *
   * @throws UsageException if something is wrong with them
   */
  static <T extends PipelineOptions> T parse(Class<T> type, List<String> arguments) {
    PipelineOptionsFactory.register(type);
    try {
      T options = PipelineOptionsFactory.fromArgs(options(arguments)).withValidation().as(type);
      FileSystems.setDefaultPipelineOptions(options);
      return options;
    } catch (IllegalArgumentException e) {
      throw new UsageException(explain(e));
    }
  }

  /**
   * Options as Beam wants them. {@code @file} stands for the options in a file, one a line, {@code
   * #} begins a comment. Of an option given twice the last one counts, but two inputs that are
   * typed are a mistake: one of them would be left out without a word.
   *
   * @throws UsageException if an argument is no option, --input is typed twice, or a file cannot be
   *     read
   */
  static String[] options(List<String> arguments) {
    if (arguments.stream().filter(INPUT.asMatchPredicate()).count() > 1) {
      throw new UsageException(
          "--input is given twice: write all patterns in one, with commas between them");
    }
    List<String> all = withFiles(arguments);
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i);
      if (!argument.startsWith("--")) {
        throw new UsageException(
            "'%s' is no option: write --name=value (quote patterns, so that the shell leaves them)"
                .formatted(argument));
      }
      boolean valueFollows =
          argument.indexOf('=') < 0 && i + 1 < all.size() && !all.get(i + 1).startsWith("--");
      String option = camelCase(valueFollows ? argument + "=" + all.get(++i) : argument);
      int equals = option.indexOf('=');
      options.put(equals < 0 ? option : option.substring(0, equals), option);
    }
    return options.values().toArray(String[]::new);
  }

  private static List<String> withFiles(List<String> arguments) {
    List<String> all = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("@")) {
        all.add(argument);
        continue;
      }
      try {
        Files.readString(Path.of(argument.substring(1)))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .forEach(all::add);
      } catch (IOException | InvalidPathException e) {
        throw new UsageException("cannot read the options in " + argument.substring(1));
      }
    }
    return all;
  }

  /** What was wrong, in the words of the command line instead of Beam's. */
  static String explain(IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage());
    Matcher missing = MISSING.matcher(message);
    if (missing.find()) {
      return "--%s is missing: see 'dixit help'".formatted(kebabCase(missing.group(1)));
    }
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.find()) {
      return "there is no option --%s: see 'dixit help'".formatted(kebabCase(unknown.group(1)));
    }
    Matcher scheme = NO_FILE_SYSTEM.matcher(message);
    if (scheme.find()) {
      return "this build knows no %s:// addresses: see 'File systems' in docs/operating.md"
          .formatted(scheme.group(1));
    }
    return message.lines().findFirst().orElse(message);
  }

  private static String kebabCase(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String camelCase(String option) {
    int equals = option.indexOf('=');
    String name = option.substring(2, equals < 0 ? option.length() : equals);
    String value = equals < 0 ? "" : option.substring(equals);
    StringBuilder camel = new StringBuilder("--");
    boolean wordBegins = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '-') {
        wordBegins = true;
      } else {
        camel.append(wordBegins ? Character.toUpperCase(c) : c);
        wordBegins = false;
      }
    }
    return camel + value;
  }
}
