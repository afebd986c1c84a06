package org.dixit.speaker;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well a description fits what an article tells of a person's roles. */
final class RoleMatch {
  /** Nouns that a more general one can stand for. */
  private static final Map<String, Set<String>> NARROWER =
      Map.of(
          "leader",
              Set.of(
                  "president",
                  "premier",
                  "chairman",
                  "chief",
                  "speaker",
                  "king",
                  "senator",
                  "governor",
                  "minister",
                  "general"),
          "lawmaker", Set.of("senator", "congressman", "representative"),
          "official", Set.of("secretary", "director", "ambassador", "spokesman", "officer"),
          "premier", Set.of("minister"),
          "politician", Set.of("senator", "congressman", "president", "governor", "mayor"),
          "chief", Set.of("director", "chairman", "president", "secretary", "executive"),
          "lawyer", Set.of("prosecutor"),
          "doctor", Set.of("professor", "researcher"));

  private static final Set<String> PARTIES = Set.of("republican", "democrat");
  private static final Set<String> SEATS = Set.of("senator", "congressman", "governor", "lawmaker");
  private static final List<String> UNITED_STATES = List.of("united", "states");
  private static final Set<String> HOME = Set.of("american", "u.s.", "us");

  private RoleMatch() {}

  /** 0 if the description cannot be the person's. */
  static double of(Description description, RoleNouns.RoleNoun noun, Entity person) {
    Constituency seat = Constituency.of(person.affiliation());
    Set<String> known = new HashSet<>(words(person.affiliation()));
    person.roles().forEach(role -> known.addAll(words(role)));
    known.addAll(words(seat.party()));
    known.addAll(words(seat.state()));
    String asked = Constituency.of(description.text()).state();
    String state = seat.state() != null ? seat.state() : stateOf(person);
    boolean elsewhere = asked != null && state != null && !asked.equals(state);
    boolean otherParty =
        PARTIES.contains(noun.sense())
            && seat.party() != null
            && !seat.party().equals(noun.sense());
    boolean unknownSeat = asked != null && state == null && SEATS.contains(noun.sense());
    boolean fits =
        fitsPeoples(description, known) && (unknownSeat || fitsComplement(description, known));
    if (elsewhere || otherParty || !fits) {
      return 0;
    }
    double best = 0;
    for (String role : person.roles()) {
      best = Math.max(best, roleScore(description, noun, role, known));
    }
    boolean byParty = noun.sense().equals(seat.party());
    boolean bySeat =
        asked != null && asked.equals(state) && seat.party() == null && holdsSeat(person);
    if (PARTIES.contains(noun.sense()) && (byParty || bySeat)) {
      best = Math.max(best, (byParty ? 1.5 : 1) + (asked != null && asked.equals(state) ? 0.7 : 0));
    }
    return best;
  }

  private static Set<String> words(@Nullable String phrase) {
    return phrase == null
        ? Set.of()
        : new HashSet<>(
            Arrays.asList(phrase.toLowerCase(Locale.ROOT).replace(".", "").split("[\\s-]+")));
  }

  private static @Nullable String stateOf(Entity person) {
    return person.roles().stream()
        .map(role -> Constituency.of(role).state())
        .filter(state -> state != null)
        .findFirst()
        .orElse(null);
  }

  private static boolean holdsSeat(Entity person) {
    return SEATS.stream()
        .map(RoleNouns.english()::find)
        .anyMatch(seat -> seat != null && DescriptionResolver.hasRole(person, seat));
  }

  /** Whether a people before the head ("the Norlandish president") is the person's. */
  private static boolean fitsPeoples(Description description, Set<String> known) {
    NameLexicon lexicon = NameLexicon.english();
    return description.modifiers().stream()
        .filter(word -> lexicon.isNoName(word) && !HOME.contains(word))
        .filter(word -> RoleNouns.english().find(word) == null && !word.equals("democratic"))
        .allMatch(known::contains);
  }

  /**
   * Whether a name behind the head ("the president of Norland") is the person's, or its initials.
   */
  private static boolean fitsComplement(Description description, Set<String> known) {
    List<String> complement = description.complement();
    String initials =
        complement.stream()
            .filter(word -> !word.contains("."))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return complement.isEmpty()
        || complement.equals(UNITED_STATES)
        || known.contains(initials)
        || complement.stream().anyMatch(known::contains);
  }

  private static double roleScore(
      Description description, RoleNouns.RoleNoun noun, String role, Set<String> known) {
    Set<String> roleWords = words(role);
    double best = 0;
    for (String word : roleWords) {
      RoleNouns.RoleNoun own = RoleNouns.english().find(word);
      if (own == null) {
        continue;
      }
      if (own.noun().equals(noun.noun()) || own.sense().equals(noun.sense())) {
        best = Math.max(best, 1.5);
      } else if (NARROWER.getOrDefault(noun.sense(), Set.of()).contains(own.sense())) {
        best = Math.max(best, 1);
      }
    }
    if (best == 0) {
      return 0;
    }
    for (String modifier : description.modifiers()) {
      best += roleWords.contains(modifier) || known.contains(modifier) ? 0.7 : -0.4;
    }
    if (roleWords.contains("vice") && !description.modifiers().contains("vice")) {
      return 0;
    }
    for (String rank : List.of("former", "deputy")) {
      if (roleWords.contains(rank) && !description.modifiers().contains(rank)) {
        best -= 0.8;
      }
    }
    return best;
  }
}
