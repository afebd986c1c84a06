package org.dixit.speaker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nouns that stand for a speaker without naming one. Immutable, thread-safe. */
final class RoleNouns {
  /**
   * @param kind what one of it is; plurals of persons are groups
   * @param sense nouns of one sense can stand for each other
   */
  record RoleNoun(String noun, SpeakerKind kind, Gender gender, String sense, boolean plural) {}

  private static final RoleNouns ENGLISH = new RoleNouns();
  private final Map<String, RoleNoun> nouns = new HashMap<>();

  private RoleNouns() {
    for (String line : WordList.lines("role-nouns.tsv")) {
      String[] columns = line.split("\t");
      SpeakerKind kind =
          switch (columns[1]) {
            case "person" -> SpeakerKind.UNNAMED;
            case "group" -> SpeakerKind.GROUP;
            case "organization" -> SpeakerKind.ORGANIZATION;
            default -> SpeakerKind.DOCUMENT;
          };
      nouns.putIfAbsent(
          columns[0], new RoleNoun(columns[0], kind, Gender.of(columns[2]), columns[3], false));
    }
  }

  static RoleNouns english() {
    return ENGLISH;
  }

  /** The noun, singular or plural, of any case; null if it stands for no speaker. */
  @Nullable RoleNoun find(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    RoleNoun noun = nouns.get(lower);
    if (noun != null) {
      return noun;
    }
    RoleNoun single = nouns.get(singular(lower));
    if (single == null) {
      return null;
    }
    SpeakerKind kind =
        single.kind() == SpeakerKind.UNNAMED || single.kind() == SpeakerKind.ORGANIZATION
            ? SpeakerKind.GROUP
            : single.kind();
    return new RoleNoun(single.noun(), kind, Gender.UNKNOWN, single.sense(), true);
  }

  private static String singular(String word) {
    if (word.endsWith("men")) {
      return word.substring(0, word.length() - 2) + "an";
    }
    if (word.endsWith("wives")) {
      return word.substring(0, word.length() - 3) + "fe";
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.equals("analyses")) {
      return "analysis";
    }
    if (word.endsWith("ches") || word.endsWith("sses")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
