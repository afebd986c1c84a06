package org.dixit.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The speakers whose names a user has settled, from {@code pipelines/speakers.yaml}. Names are
 * compared as {@link SpeakerIdentity} compares them, so that spelling variants need no alias of
 * their own. Immutable, thread-safe; a lookup is one hash away, however large the file.
 */
public final class SpeakerAliases {
  private final List<KnownSpeaker> speakers;
  private final Map<String, KnownSpeaker> byName = new HashMap<>();

  private SpeakerAliases(List<KnownSpeaker> speakers) {
    this.speakers = List.copyOf(speakers);
    for (KnownSpeaker speaker : speakers) {
      byName.put(SpeakerNames.whole(speaker.kind(), speaker.name()), speaker);
      speaker.aliases().forEach(a -> byName.put(SpeakerNames.whole(speaker.kind(), a), speaker));
    }
    for (KnownSpeaker speaker : speakers) {
      byName.putIfAbsent(SpeakerNames.key(speaker.kind(), speaker.name()), speaker);
    }
  }

  /** No aliases at all. */
  public static SpeakerAliases none() {
    return new SpeakerAliases(List.of());
  }

  /**
   * Reads an alias file.
   *
   * @param file its name, for messages
   * @param yaml its text
   * @throws SpeakerAliasesException if anything in it is wrong; tells all that is
   */
  public static SpeakerAliases read(String file, String yaml) {
    return new SpeakerAliases(new SpeakerAliasesReader(file).read(yaml));
  }

  /** All speakers, in file order. */
  public List<KnownSpeaker> speakers() {
    return speakers;
  }

  /** The speaker that a name means; null if the file does not say. */
  public @Nullable KnownSpeaker find(SpeakerKind kind, String name) {
    KnownSpeaker whole = byName.get(SpeakerNames.whole(kind, name));
    KnownSpeaker found = whole != null ? whole : byName.get(SpeakerNames.key(kind, name));
    return found != null && found.kind() == kind && !isNamesake(name, found) ? found : null;
  }

  /** Whether only the middle name tells somebody from a speaker of the file ("George P. Bush"). */
  boolean isNamesake(SpeakerKind kind, String name) {
    KnownSpeaker known = byName.get(SpeakerNames.key(kind, name));
    return known != null && find(kind, name) == null && isNamesake(name, known);
  }

  private static boolean isNamesake(String name, KnownSpeaker known) {
    return known.kind() == SpeakerKind.PERSON
        && PersonName.middlesDiffer(PersonName.words(name), PersonName.words(known.name()));
  }
}
