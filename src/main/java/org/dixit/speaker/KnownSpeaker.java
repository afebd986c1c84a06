package org.dixit.speaker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A speaker of the alias file.
 *
 * @param name the name to show
 * @param kind person or organization
 * @param aliases other names that mean the same speaker
 * @param role office or occupation, if given
 * @param ids identifiers elsewhere, by scheme ("wikidata": "Q42")
 */
public record KnownSpeaker(
    String name,
    SpeakerKind kind,
    List<String> aliases,
    @Nullable String role,
    Map<String, String> ids) {
  public KnownSpeaker {
    aliases = List.copyOf(aliases);
    ids = Map.copyOf(ids);
  }
}
