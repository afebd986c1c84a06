package org.dixit.group.utterance;

import org.dixit.speaker.SpeakerIdentity;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have said something, as far as sightings must be compared by it. Immutable.
 *
 * @param speaker a hash of the speaker's id, 0 if nobody knows who it was
 * @param surname a hash of a person's folded surname, 0 for others
 */
public record Voice(Kind kind, long speaker, long surname) {
  /** How much is known of a speaker. */
  public enum Kind {
    /** Nothing, or a description: "a spokesman", "officials". */
    NAMELESS,
    ORGANIZATION,
    /** A person by surname alone. */
    SURNAME,
    /** A person by full name. */
    PERSON
  }

  /** Whether two voices can be one. */
  public enum Match {
    SAME,
    POSSIBLE,
    DIFFERENT
  }

  /** The voice of a row of the quotations table: its speaker_id, speaker_name and speaker_kind. */
  public static Voice of(@Nullable String id, @Nullable String name, String kind) {
    if (id == null || name == null) {
      return new Voice(Kind.NAMELESS, 0, 0);
    }
    long speaker = Hash.of(id);
    return switch (kind) {
      case "person" ->
          new Voice(
              SpeakerIdentity.isFullName(name) ? Kind.PERSON : Kind.SURNAME,
              speaker,
              Hash.of(SpeakerIdentity.surnameKey(name)));
      case "organization" -> new Voice(Kind.ORGANIZATION, speaker, 0);
      default -> new Voice(Kind.NAMELESS, speaker, 0);
    };
  }

  /** Whether no one is named or described. */
  boolean isNobody() {
    return speaker == 0;
  }

  /**
   * A surname may be that of a full name, a nameless voice may be anybody's, and an organisation
   * speaks through people; two full names are two people, and two organisations are two.
   */
  public Match match(Voice other) {
    if (speaker == other.speaker && speaker != 0) {
      return Match.SAME;
    }
    if (kind == Kind.NAMELESS || other.kind == Kind.NAMELESS) {
      return Match.POSSIBLE;
    }
    if (kind == Kind.ORGANIZATION || other.kind == Kind.ORGANIZATION) {
      return kind == other.kind ? Match.DIFFERENT : Match.POSSIBLE;
    }
    boolean bothFull = kind == Kind.PERSON && other.kind == Kind.PERSON;
    return surname == other.surname && !bothFull ? Match.POSSIBLE : Match.DIFFERENT;
  }
}
