package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who is behind "the minister", "the company", "the report". */
final class DescriptionResolver {
  /** What a description stands for: an entity, or an earlier and fuller description. */
  record Referent(@Nullable Entity entity, @Nullable Description description, double confidence) {}

  private static final Map<String, Set<String>> BODY_WORDS =
      Map.of(
          "newspaper",
              Set.of(
                  "times",
                  "post",
                  "journal",
                  "tribune",
                  "herald",
                  "guardian",
                  "telegraph",
                  "globe",
                  "daily",
                  "news",
                  "magazine",
                  "gazette",
                  "examiner"),
          "media", Set.of("news", "television", "broadcasting", "cnn", "nbc", "abc", "cbs", "fox"),
          "agency", Set.of("agency", "administration", "bureau", "centers", "service"),
          "company", Set.of("inc", "corp", "co", "company", "motors", "corporation", "llc", "ltd"));

  private static final Set<String> UNLINKED =
      Set.of("government", "country", "state", "city", "house", "office", "church", "school");

  private final Cast cast;
  private final EarlierPhrases phrases;

  DescriptionResolver(Cast cast, EarlierPhrases phrases) {
    this.cast = cast;
    this.phrases = phrases;
  }

  /**
   * @param at where the description stands
   * @param earlier the descriptions of earlier sources, the latest last
   */
  @Nullable Referent resolve(Description description, Span at, List<Description> earlier) {
    RoleNouns.RoleNoun noun = description.noun();
    if (noun == null || !description.definite()) {
      return null;
    }
    if (noun.kind() == SpeakerKind.UNNAMED && !description.plural()) {
      Referent unnamed = unnamed(description, noun, earlier);
      Referent person = unnamed != null ? unnamed : person(description, noun, at);
      if (person != null) {
        return person;
      }
    }
    if (noun.kind() == SpeakerKind.ORGANIZATION && !description.plural()) {
      Referent body = body(description, noun, at);
      if (body != null) {
        return body;
      }
    }
    Referent source = earlier(description, noun, earlier);
    boolean person = noun.kind() == SpeakerKind.UNNAMED;
    if (source != null
        || (person && (description.plural() || !description.complement().isEmpty()))) {
      return source;
    }
    Description phrase = phrases.before(description, at.begin());
    return phrase == null ? null : new Referent(null, phrase, 0.5);
  }

  /** "The official" is the official whom the article would not name, if it quoted one before. */
  private @Nullable Referent unnamed(
      Description description, RoleNouns.RoleNoun noun, List<Description> earlier) {
    boolean holder =
        cast.entities().stream()
            .anyMatch(
                entity -> entity.kind() == NameKind.PERSON && entity.hasRoleWord(noun.noun()));
    for (int i = earlier.size() - 1; i >= 0 && !holder; i--) {
      Description before = earlier.get(i);
      if (before.noun() != null
          && before.noun().noun().equals(noun.noun())
          && !before.definite()
          && !before.plural()
          && before.modifiers().containsAll(description.modifiers())) {
        return new Referent(null, before, 0.6);
      }
    }
    return null;
  }

  private @Nullable Referent person(Description description, RoleNouns.RoleNoun noun, Span at) {
    Entity best = null;
    double bestScore = 0;
    for (Entity entity : cast.entities()) {
      if (entity.kind() != NameKind.PERSON || !entity.gender().agrees(noun.gender())) {
        continue;
      }
      double score = RoleMatch.of(description, noun, entity);
      if (score > 0) {
        score += recency(entity, at);
      }
      if (score > bestScore) {
        bestScore = score;
        best = entity;
      }
    }
    return best == null ? null : new Referent(best, null, Math.min(0.85, 0.4 + bestScore / 5));
  }

  /** Whether a person has a role that the noun can stand for. */
  static boolean hasRole(Entity person, RoleNouns.RoleNoun noun) {
    return person.roles().stream()
        .flatMap(role -> java.util.Arrays.stream(role.replace(".", "").split("[\\s-]+")))
        .map(RoleNouns.english()::find)
        .anyMatch(
            own ->
                own != null
                    && (own.noun().equals(noun.noun()) || own.sense().equals(noun.sense())));
  }

  private static double recency(Entity entity, Span at) {
    Mention last = null;
    for (Mention mention : entity.mentions()) {
      if (mention.span().begin() < at.begin()) {
        last = mention;
      }
    }
    if (last == null) {
      return -0.5;
    }
    return 0.8 / (1 + (at.begin() - last.span().end()) / 400.0);
  }

  private @Nullable Referent body(Description description, RoleNouns.RoleNoun noun, Span at) {
    if (UNLINKED.contains(noun.noun()) || !description.modifiers().isEmpty()) {
      return null;
    }
    Set<String> telling = BODY_WORDS.getOrDefault(noun.sense(), Set.of());
    Entity best = null;
    double bestScore = 0;
    for (Entity entity : cast.entities()) {
      if (entity.kind() != NameKind.ORGANIZATION) {
        continue;
      }
      List<String> name = entity.nameWords();
      double score = recency(entity, at) + Math.min(1, entity.mentions().size() / 8.0);
      if (name.contains(noun.noun())) {
        score += 2;
      } else if (name.stream().anyMatch(telling::contains)) {
        score += 1.2;
      } else if (!GENERAL.contains(noun.noun())) {
        continue;
      }
      if (score > bestScore) {
        bestScore = score;
        best = entity;
      }
    }
    return best == null ? null : new Referent(best, null, Math.min(0.8, 0.3 + bestScore / 4));
  }

  private static final Set<String> GENERAL =
      Set.of("company", "firm", "agency", "group", "organization", "organisation", "network");

  private static @Nullable Referent earlier(
      Description description, RoleNouns.RoleNoun noun, List<Description> earlier) {
    List<Description> fitting = new ArrayList<>();
    for (Description candidate : earlier) {
      RoleNouns.RoleNoun own = candidate.noun();
      boolean same =
          own != null
              && candidate.plural() == description.plural()
              && (own.noun().equals(noun.noun()) || own.sense().equals(noun.sense()));
      if (same
          && candidate.text().length() > description.text().length()
          && candidate.modifiers().containsAll(description.modifiers())) {
        fitting.add(candidate);
      }
    }
    return fitting.isEmpty() ? null : new Referent(null, fitting.get(fitting.size() - 1), 0.6);
  }
}
