package org.dixit.speaker;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * Gives one id to one speaker over all articles. The id depends on the name and the alias file
 * alone, and on the story where the name is no full one: never on other articles, their order or
 * who works on them. Aliases win over rules. Immutable, thread-safe.
 */
public final class SpeakerIdentity {
  /**
   * Who a name means across articles.
   *
   * @param id stable over articles, runs and nights
   * @param key the folded name that the id is made of
   * @param name the name to show: the alias file's, or the one given
   * @param known the alias file's entry, if it has one
   */
  public record Identity(String id, String key, String name, @Nullable KnownSpeaker known) {}

  private static final Set<String> CALLINGS =
      Set.of(
          "judge",
          "officer",
          "colonel",
          "sheriff",
          "soldier",
          "doctor",
          "nurse",
          "professor",
          "teacher",
          "researcher",
          "economist",
          "analyst",
          "pastor",
          "bishop",
          "coach",
          "player",
          "actor",
          "singer",
          "student",
          "farmer",
          "prosecutor",
          "resident",
          "witness",
          "worker",
          "historian",
          "journalist",
          "comedian");

  private final SpeakerAliases aliases;

  public SpeakerIdentity(SpeakerAliases aliases) {
    this.aliases = aliases;
  }

  /**
   * Identifies a speaker; null if nobody knows who it is. Speakers without a name are not the same
   * in two stories, so their id has the story's in it. Nor need two be who have no more than a
   * surname or initials: what joins them is {@link SurnameJoin} or the alias file.
   *
   * @param story the id of the article, or of the story of which it is a print
   */
  public @Nullable Identity of(ResolvedSpeaker speaker, String story) {
    String name = speaker.name();
    if (name == null) {
      return null;
    }
    return switch (speaker.kind()) {
      case PERSON -> {
        Identity person = named(SpeakerKind.PERSON, name);
        yield person.known() != null || isFullName(name) ? person : within(story, person);
      }
      case ORGANIZATION -> named(SpeakerKind.ORGANIZATION, name);
      case DOCUMENT, GROUP, UNNAMED, UNKNOWN -> {
        String key = ContentId.words(name);
        yield new Identity(ContentId.of(speaker.kind(), story, key), key, name, null);
      }
    };
  }

  private static Identity within(String story, Identity person) {
    String id = ContentId.of(SpeakerKind.PERSON, story, person.key());
    return new Identity(id, person.key(), person.name(), null);
  }

  /** The alias file's entry for a speaker; null if it has none. */
  public @Nullable KnownSpeaker known(SpeakerKind kind, String name) {
    return aliases.find(kind, name);
  }

  /** Identifies a person or an organisation by name. */
  public Identity named(SpeakerKind kind, String name) {
    KnownSpeaker known = known(kind, name);
    String shown = known == null ? name : known.name();
    String folded =
        aliases.isNamesake(kind, name)
            ? SpeakerNames.whole(kind, name)
            : SpeakerNames.key(kind, shown);
    String key = folded.isEmpty() ? ContentId.words(shown) : folded;
    return new Identity(ContentId.of(kind, key), key, shown, known);
  }

  /** Whether a person's name has a forename written out: what {@link SurnameJoin} counts. */
  public static boolean isFullName(String name) {
    return SpeakerNames.isFull(name);
  }

  /** The folded surname of a person's name, under which full and bare names meet. */
  public static String surnameKey(String name) {
    return SpeakerNames.surname(name);
  }

  /**
   * The callings in a role that few of a surname share: "judge" of "Chief Judge". Offices that a
   * person gains and loses, and words that fit anybody ("leader", "Republican"), are none.
   */
  public static Set<String> callings(@Nullable String role) {
    return role == null
        ? Set.of()
        : Arrays.stream(role.replace(".", "").split("[\\s,-]+"))
            .map(RoleNouns.english()::find)
            .filter(noun -> noun != null && CALLINGS.contains(noun.sense()))
            .map(RoleNouns.RoleNoun::sense)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether two persons' names differ by no more than a forename that one leaves out or cuts. */
  public static boolean mayBeOne(String one, String other) {
    String left = SpeakerNames.initial(one);
    String right = SpeakerNames.initial(other);
    return surnameKey(one).equals(surnameKey(other))
        && (left.isEmpty() || right.isEmpty() || left.equals(right));
  }
}
