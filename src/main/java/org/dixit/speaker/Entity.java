package org.dixit.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person, body or place of one article, gathered from the places where it is named. */
final class Entity {
  private final NameKind kind;
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> aliases = new LinkedHashSet<>();
  private String name;
  private List<String> nameWords;
  private @Nullable String affiliation;
  private int male;
  private int female;
  private int fullMentions;

  Entity(NameKind kind, String name) {
    this.kind = kind;
    this.name = name;
    this.nameWords = PersonName.words(name);
  }

  NameKind kind() {
    return kind;
  }

  /** The fullest name seen. */
  String name() {
    return name;
  }

  /** The words of the fullest name, see {@link PersonName#words}. */
  List<String> nameWords() {
    return nameWords;
  }

  List<Mention> mentions() {
    return mentions;
  }

  int fullMentions() {
    return fullMentions;
  }

  /** Adds a mention at its place in text order. */
  void mention(Mention mention) {
    int at = mentions.size();
    while (at > 0 && mentions.get(at - 1).span().begin() > mention.span().begin()) {
      at--;
    }
    mentions.add(at, mention);
  }

  /** Takes {@code spelling} for the name if it has more words than the one so far. */
  void named(String spelling) {
    fullMentions++;
    List<String> words = PersonName.words(spelling);
    if (words.size() > nameWords.size()) {
      name = spelling;
      nameWords = words;
    }
  }

  void alias(String alias) {
    aliases.add(alias);
  }

  boolean isCalled(String word) {
    return aliases.contains(word);
  }

  void role(String role) {
    if (!role.isBlank()) {
      roles.add(role);
    }
  }

  /** Titles, offices and appositions in the order in which the article gives them. */
  Set<String> roles() {
    return roles;
  }

  /** The role that says most, the first of them. */
  @Nullable String role() {
    return roles.stream()
        .reduce((one, other) -> other.length() > one.length() + 4 ? other : one)
        .orElse(null);
  }

  void affiliation(String given) {
    if (affiliation == null) {
      affiliation = given;
    }
  }

  @Nullable String affiliation() {
    return affiliation;
  }

  void vote(Gender gender, int weight) {
    if (gender == Gender.MALE) {
      male += weight;
    } else if (gender == Gender.FEMALE) {
      female += weight;
    }
  }

  Gender gender() {
    if (male == female) {
      return Gender.UNKNOWN;
    }
    return male > female ? Gender.MALE : Gender.FEMALE;
  }

  /** Whether one of the roles has {@code word}. */
  boolean hasRoleWord(String word) {
    return roles.stream()
        .anyMatch(role -> (" " + role.toLowerCase(Locale.ROOT) + " ").contains(" " + word + " "));
  }
}
