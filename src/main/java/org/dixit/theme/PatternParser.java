package org.dixit.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pattern as the taxonomy writes it. Its parts, apart by spaces:
 *
 * <ul>
 *   <li>{@code need|want} one of these words in any form; {@code ground_troops} a phrase; {@code
 *       =us} as written
 *   <li>{@code {aid}} a word of the class {@code aid}; classes and words may be mixed with {@code
 *       |}
 *   <li>{@code more?} or {@code {aid}?} may be missing; {@code !the} the next word is not "the"
 *   <li>{@code <VERB>}, {@code <NOUN|PROPN>} a part of speech
 *   <li>{@code *} up to four words, {@code *8} up to eight
 *   <li>{@code @target} up to eight words, kept as the target; at the pattern's begin or end, the
 *       noun phrase there
 * </ul>
 */
final class PatternParser {
  private static final int GAP = 4;
  private static final int TARGET_GAP = 8;
  private static final Pattern GAP_PART = Pattern.compile("\\*(\\d{0,2})");
  private static final Pattern CLASS_PART = Pattern.compile("\\{([a-z_]+)}");
  private static final Pattern WORD_PART = Pattern.compile("=?[\\p{L}\\p{N}'$%.,\"_-]+");
  private static final Set<String> TAGS =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

  private final Map<String, WordClass> classes;

  PatternParser(Map<String, WordClass> classes) {
    this.classes = classes;
  }

  /**
   * @throws IllegalArgumentException if the pattern cannot be read; the message says why
   */
  WordPattern parse(String source) {
    List<PatternElement> elements = new ArrayList<>();
    for (String part : source.strip().split("\\s+", -1)) {
      elements.add(element(part));
    }
    boolean leadingTarget =
        elements.get(0) instanceof PatternElement.Gap gap && gap.target() && elements.size() > 1;
    PatternElement anchor = elements.get(leadingTarget ? 1 : 0);
    if (!(anchor instanceof PatternElement.Word word) || word.optional()) {
      throw new IllegalArgumentException(
          "a pattern begins with a word or class that must be there, not with a gap, a part of"
              + " speech or an optional word");
    }
    return new WordPattern(source.strip(), elements);
  }

  private PatternElement element(String part) {
    if (part.equals("@target")) {
      return new PatternElement.Gap(TARGET_GAP, true);
    }
    Matcher gap = GAP_PART.matcher(part);
    if (gap.matches()) {
      String most = gap.group(1);
      return new PatternElement.Gap(most.isEmpty() ? GAP : Integer.parseInt(most), false);
    }
    if (part.startsWith("<") && part.endsWith(">")) {
      return new PatternElement.PartOfSpeech(tags(part.substring(1, part.length() - 1)));
    }
    if (part.startsWith("!")) {
      return new PatternElement.NotNext(words(part.substring(1)));
    }
    boolean optional = part.endsWith("?") && part.length() > 1;
    return new PatternElement.Word(
        words(optional ? part.substring(0, part.length() - 1) : part), optional);
  }

  private static Set<String> tags(String list) {
    Set<String> tags = Set.of(list.split("\\|", -1));
    for (String tag : tags) {
      if (!TAGS.contains(tag)) {
        throw new IllegalArgumentException(
            "unknown part of speech \""
                + tag
                + "\"; use one of "
                + String.join(", ", sorted(TAGS)));
      }
    }
    return tags;
  }

  private WordClass words(String list) {
    List<WordClass> parts = new ArrayList<>();
    for (String part : list.split("\\|", -1)) {
      Matcher reference = CLASS_PART.matcher(part);
      if (reference.matches()) {
        parts.add(named(reference.group(1)));
      } else if (WORD_PART.matcher(part).matches()) {
        parts.add(new WordClass(List.of(part)));
      } else {
        throw new IllegalArgumentException(
            "cannot read \""
                + part
                + "\" in \""
                + list
                + "\"; expected a word, a {class}, *,"
                + " <TAG> or @target");
      }
    }
    return parts.size() == 1 ? parts.get(0) : WordClass.union(parts);
  }

  private WordClass named(String name) {
    @Nullable WordClass found = classes.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "no word class {" + name + "}; there are " + String.join(", ", sorted(classes.keySet())));
    }
    return found;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
