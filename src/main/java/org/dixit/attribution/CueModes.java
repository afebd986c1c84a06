package org.dixit.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dixit.encoder.ModelFiles;
import org.jspecify.annotations.Nullable;

/** Tells by its cue whether an attribution is voiced or ascribed. Immutable and thread-safe. */
final class CueModes {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Map<String, AttributionMode> modes;

  private CueModes(Map<String, AttributionMode> modes) {
    this.modes = modes;
  }

  static CueModes english() {
    return new CueModes(
        ModelFiles.beside(CueModes.class).readLines("cue-modes.tsv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> row[0],
                    row -> AttributionMode.valueOf(row[1].toUpperCase(Locale.ROOT)))));
  }

  /**
   * Words between quotation marks are voiced; else the last word that the lexicon knows decides.
   */
  AttributionMode of(@Nullable String cue, QuotationType type) {
    if (cue == null || type == QuotationType.DIRECT) {
      return AttributionMode.VOICED;
    }
    List<String> words = new ArrayList<>();
    WORD.matcher(cue.toLowerCase(Locale.ROOT)).results().forEach(w -> words.add(w.group()));
    if (words.isEmpty()) {
      return AttributionMode.VOICED;
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      AttributionMode mode = modeOf(words.get(i));
      if (mode != null) {
        return mode;
      }
    }
    return type == QuotationType.MIXED ? AttributionMode.VOICED : AttributionMode.ASCRIBED;
  }

  private @Nullable AttributionMode modeOf(String word) {
    return baseForms(word).stream()
        .map(modes::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What a regular form may come from: "denied" from "deny", "stopped" from "stop". */
  private static List<String> baseForms(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    for (String ending : List.of("s", "es", "d", "ed", "ing")) {
      if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        forms.add(stem);
        if (ending.equals("ing")) {
          forms.add(stem + "e");
        }
        int last = stem.length() - 1;
        if (stem.endsWith("i")) {
          forms.add(stem.substring(0, last) + "y");
        }
        if (last > 0 && stem.charAt(last) == stem.charAt(last - 1)) {
          forms.add(stem.substring(0, last));
        }
      }
    }
    return forms;
  }
}
