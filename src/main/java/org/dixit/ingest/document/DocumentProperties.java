package org.dixit.ingest.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Properties of office files and PDFs, without what programs put there by themselves. */
final class DocumentProperties {
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|(?:microsoft word|powerpoint presentation|document)\\b.*"
              + "|.*\\.(?:docx?|odt|rtf|pdf|indd|qxd|pages|txt)");
  private static final Pattern NO_AUTHOR =
      Pattern.compile("(?i)user|admin(?:istrator)?|unknown|author|microsoft.*|owner|.*@.*|");

  private DocumentProperties() {}

  static @Nullable String title(@Nullable String title) {
    String clean = title == null ? "" : title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return clean.isEmpty() || NO_TITLE.matcher(clean).matches() ? null : clean;
  }

  static List<String> authors(@Nullable String authors) {
    return split(authors, ";|\\band\\b|&")
        .flatMap(DocumentProperties::atCommas)
        .map(name -> name.replaceFirst("(?i)^by ", "").strip())
        .filter(name -> !NO_AUTHOR.matcher(name).matches())
        .toList();
  }

  /** "Ann Lee, Bo Ray" are two, "Lee, Ann" is one. */
  private static Stream<String> atCommas(String names) {
    List<String> parts = split(names, ",").toList();
    boolean eachWhole = parts.stream().allMatch(name -> name.contains(" "));
    return eachWhole ? parts.stream() : Stream.of(names);
  }

  static List<String> keywords(@Nullable String keywords) {
    return split(keywords, "[,;]").filter(word -> !word.isEmpty()).toList();
  }

  private static Stream<String> split(@Nullable String text, String separators) {
    return text == null
        ? Stream.empty()
        : Arrays.stream(text.split(separators, -1)).map(String::strip);
  }
}
