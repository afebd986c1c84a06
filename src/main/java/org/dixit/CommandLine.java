package org.dixit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Beam's options of what people type: {@code --batch-date=2026-11-22} and {@code --batchDate
 * 2026-11-22} are the same.
 */
final class CommandLine {
  private static final Pattern MISSING =
      Pattern.compile(
          "Missing required value for \\[(?:--|public abstract \\S+ \\S+?\\.get)(\\w+)");
  private static final Pattern UNKNOWN = Pattern.compile("missing a property named '([^']+)'");

  private CommandLine() {}

  /**
   * @throws UsageException if an argument is no option
   */
  static String[] options(List<String> arguments) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        throw new UsageException(
            "'%s' is no option: write --name=value (quote patterns, so that the shell leaves them)"
                .formatted(argument));
      }
      boolean valueFollows =
          argument.indexOf('=') < 0
              && i + 1 < arguments.size()
              && !arguments.get(i + 1).startsWith("--");
      options.add(camelCase(valueFollows ? argument + "=" + arguments.get(++i) : argument));
    }
    return options.toArray(String[]::new);
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
    for (char c : name.toCharArray()) {
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
