package org.dixit.speaker;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dixit.text.Span;

/**
 * A word as names need it: inner hyphens, apostrophes and full stops of abbreviations belong to it,
 * a possessive ending does not.
 *
 * @param sentence the index of its sentence
 * @param first whether it is the first word of its sentence or of a quotation
 * @param quoted whether it is within quotation marks
 * @param possessive whether {@code 's} follows it
 * @param gap the characters between the word before (with its possessive ending) and this one
 */
record Word(
    Span span,
    String text,
    int sentence,
    boolean first,
    boolean quoted,
    boolean possessive,
    String gap) {
  private static final Pattern CONTRACTED = Pattern.compile("['\u2019](?:ll|d|s|re|ve|m)$");

  boolean capitalized() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean allCaps() {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase) && capitalized();
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** "she" of "She'll", in lower case; the word itself if no verb is contracted to it. */
  String uncontracted() {
    return CONTRACTED.matcher(lower()).replaceFirst("");
  }

  /** Whether only a space is between this word and the one before. */
  boolean adjacent() {
    return gap.isBlank();
  }
}
