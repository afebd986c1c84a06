package org.dixit.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.text.AnnotatedText;

/** Finds whose name a single word is: a surname, a forename, a short form, an acronym. */
final class BareNames {
  private final AnnotatedText text;
  private final MissedForenames missed;
  private final List<Entity> entities;
  private final Map<Name, Entity> fullNames;
  private final Set<String> juniors;
  private final NameLexicon lexicon;
  private final Map<String, Entity> unknown = new HashMap<>();
  private final Map<Entity, Gender> relatives = new HashMap<>();

  /**
   * @param juniors surnames that stand alone with "Jr." somewhere
   */
  BareNames(
      AnnotatedText text,
      Words words,
      List<Entity> entities,
      Map<Name, Entity> fullNames,
      Set<String> juniors,
      NameLexicon lexicon) {
    this.text = text;
    this.missed = new MissedForenames(words, lexicon);
    this.entities = entities;
    this.fullNames = Map.copyOf(fullNames);
    Kin kin = new Kin(words);
    fullNames.entrySet().stream()
        .sorted(Comparator.comparing(full -> full.getKey().span()))
        .forEach(
            full ->
                kin.introduces(full.getKey().span())
                    .ifPresent(gender -> relatives.putIfAbsent(full.getValue(), gender)));
    this.juniors = juniors;
    this.lexicon = lexicon;
  }

  /**
   * The entity that {@code name} means; a new one if no full name fits, or if the only ones are of
   * relatives of whoever is named with an office.
   */
  Entity owner(Name name, String spelling, NameLexicon.Title title) {
    String word = PersonName.last(PersonName.words(spelling));
    String generation = PersonName.generation(spelling);
    Gender gender = title.gender();
    boolean named = title.office() || unknown.containsKey(word + " " + generation);
    List<Entity> all =
        candidates(name, spelling, word, gender).stream()
            .filter(entity -> fits(generation, word, entity))
            .toList();
    List<Entity> candidates =
        named && gender == Gender.UNKNOWN
            ? all.stream().filter(entity -> !relatives.containsKey(entity)).toList()
            : all;
    if (candidates.isEmpty()) {
      return unknown.computeIfAbsent(
          word + " " + generation,
          w -> {
            Entity entity =
                all.isEmpty()
                    ? missed.bearer(name, spelling, gender)
                    : new Entity(name.kind(), spelling);
            entities.add(entity);
            return entity;
          });
    }
    List<Entity> likely =
        candidates.stream().filter(entity -> !hasElder(entity, candidates)).toList();
    return generation.isEmpty() && !likely.isEmpty()
        ? choose(name, likely)
        : choose(name, candidates);
  }

  /** "Dorn Jr." is a junior; "Dorn" is none in an article that calls one so. */
  private boolean fits(String generation, String word, Entity entity) {
    String own = PersonName.generation(entity.name());
    return generation.isEmpty() ? own.isEmpty() || !juniors.contains(word) : generation.equals(own);
  }

  /** Whether somebody of the same forename is the father, of whom a surname alone tells sooner. */
  private static boolean hasElder(Entity entity, List<Entity> candidates) {
    return !PersonName.generation(entity.name()).isEmpty()
        && candidates.stream()
            .anyMatch(
                other ->
                    PersonName.generation(other.name()).isEmpty()
                        && PersonName.first(other.nameWords())
                            .equals(PersonName.first(entity.nameWords())));
  }

  private List<Entity> candidates(Name name, String spelling, String word, Gender title) {
    List<Entity> full = entities.stream().filter(entity -> entity.nameWords().size() > 1).toList();
    if (isAcronym(spelling)) {
      List<Entity> bodies =
          full.stream()
              .filter(entity -> entity.kind() != NameKind.PERSON)
              .filter(entity -> entity.isCalled(spelling) || initials(entity.name()).equals(word))
              .toList();
      if (!bodies.isEmpty()) {
        bodies.get(0).alias(spelling);
        return bodies.subList(0, 1);
      }
    }
    boolean place = lexicon.isPlace(spelling) && name.kind() != NameKind.PERSON;
    List<Entity> people =
        full.stream().filter(entity -> entity.kind() == NameKind.PERSON && !place).toList();
    List<Entity> bySurname =
        people.stream()
            .filter(entity -> PersonName.last(entity.nameWords()).equals(word))
            .filter(entity -> title.agrees(gender(entity)))
            .toList();
    if (!bySurname.isEmpty()) {
      List<Entity> sure = bySurname.stream().filter(entity -> gender(entity) == title).toList();
      return title == Gender.UNKNOWN || sure.isEmpty() ? bySurname : sure;
    }
    if (title == Gender.UNKNOWN) {
      List<Entity> byForename =
          people.stream()
              .filter(entity -> PersonName.first(entity.nameWords()).equals(word))
              .toList();
      if (!byForename.isEmpty()) {
        return byForename;
      }
    }
    if (name.kind() == NameKind.PERSON || place) {
      return place ? List.of() : misspelt(people, word);
    }
    return full.stream()
        .filter(entity -> entity.kind() == NameKind.ORGANIZATION)
        .filter(
            entity -> {
              List<String> own = entity.nameWords();
              boolean begins = PersonName.first(own).equals(word) && !isGeneral(word);
              return begins || PersonName.last(own).equals(word);
            })
        .limit(1)
        .toList();
  }

  /** One person whose surname differs by one letter: a slip of the pen. */
  private static List<Entity> misspelt(List<Entity> people, String word) {
    if (word.length() < 6) {
      return List.of();
    }
    List<Entity> close =
        people.stream()
            .filter(entity -> Spelling.oneLetterApart(PersonName.last(entity.nameWords()), word))
            .toList();
    return close.size() == 1 ? close : List.of();
  }

  /** "Senate" is not short for "Senate Finance Committee". */
  private boolean isGeneral(String word) {
    return lexicon.isOrganizationWord(word) || lexicon.isCommon(word) || lexicon.isNoName(word);
  }

  private Gender gender(Entity entity) {
    Gender gender = lexicon.genderOf(entity.name().split("\\s+")[0]);
    return gender == Gender.UNKNOWN ? relatives.getOrDefault(entity, gender) : gender;
  }

  /** The one named in full in this paragraph, else the one the article is more about. */
  private Entity choose(Name name, List<Entity> candidates) {
    int paragraph = text.paragraphAt(name.span().begin());
    List<Entity> here = new ArrayList<>();
    for (Map.Entry<Name, Entity> full : fullNames.entrySet()) {
      if (candidates.contains(full.getValue())
          && full.getKey().span().begin() < name.span().begin()
          && text.paragraphAt(full.getKey().span().begin()) == paragraph
          && !here.contains(full.getValue())) {
        here.add(full.getValue());
      }
    }
    List<Entity> pool = here.size() == 1 ? here : candidates;
    return pool.stream().max(Comparator.comparingInt(Entity::fullMentions)).orElseThrow();
  }

  private static boolean isAcronym(String spelling) {
    return spelling.length() > 1 && spelling.chars().noneMatch(Character::isLowerCase);
  }

  /** "whc" of "World Harbour Council"; a country's abbreviation does not count. */
  static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      boolean country = word.contains(".");
      if (Character.isUpperCase(word.charAt(0)) && !country) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }
}
