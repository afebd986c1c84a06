package org.dixit.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dixit.ingest.MarkupText;
import org.jspecify.annotations.Nullable;

/** The people that a byline names: a string, a list, or objects with names. Thread-safe. */
public final class BylineNames {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|reported|story) )?(?:by|von|par|por|door):? ", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:;|\\||\\band\\b|&|\\bwith\\b|\\n)\\s*", Pattern.CASE_INSENSITIVE);

  /** What follows a name after a comma, if it is no name. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i).*\\b(?:reporter|correspondent|editor|writer|staff|columnist|producer|contributor|news"
              + "|press|bureau|times|post|journalist|analyst|chief|critic|special|for the|of the)\\b.*");

  private static final Pattern AGENCY = Pattern.compile("\\p{Lu}{2,5}|\\p{Ll}{3,4}");
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)|.*@.*|https?://.*|\\d+|null|none|n/?a|unknown");

  /** At a name's ends; the look back keeps a long run within from being tried from each place. */
  private static final Pattern QUOTES = Pattern.compile("^[\\s'\"]+|(?<![\\s'\"])[\\s'\"]+$");

  private BylineNames() {}

  static List<String> of(@Nullable JsonNode value) {
    return value == null ? List.of() : names(value).distinct().toList();
  }

  /** The names in a byline such as "By Ann Lee and Bo Ray, Staff Writers". */
  public static List<String> of(String byline) {
    return names(byline).distinct().toList();
  }

  private static Stream<String> names(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).flatMap(BylineNames::names);
    }
    if (value.isObject()) {
      JsonNode name = value.get("name");
      if (name == null && value.has("last_name")) {
        String whole = value.path("first_name").asText() + " " + value.path("last_name").asText();
        return names(whole.strip());
      }
      return name == null ? Stream.empty() : names(name.asText());
    }
    String text = value.asText().strip();
    // A list that was written into a string: ['Ann Lee', 'Bo Ray'].
    if (text.startsWith("[") && text.endsWith("]")) {
      return Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
          .flatMap(name -> names(QUOTES.matcher(name).replaceAll("")));
    }
    return names(text);
  }

  private static Stream<String> names(String byline) {
    String people = BY.matcher(MarkupText.lineOfField(byline)).replaceFirst("");
    return SEPARATOR
        .splitAsStream(people)
        .flatMap(BylineNames::atCommas)
        .map(name -> BY.matcher(name.strip()).replaceFirst("").strip())
        .filter(name -> !NO_NAME.matcher(name).matches());
  }

  private static Stream<String> atCommas(String names) {
    List<String> parts = new ArrayList<>(List.of(names.split("\\s*,\\s*", -1)));
    if (parts.size() > 1) {
      String first = parts.get(0);
      parts.removeIf(
          part ->
              !part.equals(first)
                  && (TITLE.matcher(part).matches() || AGENCY.matcher(part).matches()));
    }
    boolean eachWhole = parts.stream().allMatch(part -> part.contains(" "));
    return parts.size() == 1 || eachWhole ? parts.stream() : Stream.of(String.join(", ", parts));
  }
}
