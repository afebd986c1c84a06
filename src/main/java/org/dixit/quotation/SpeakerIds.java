package org.dixit.quotation;

import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/** Ids of speakers: the same name gives the same id in every article, on every night. */
final class SpeakerIds {
  private SpeakerIds() {}

  /**
   * The id of a speaker; null if nobody knows who it is. Speakers without a name are not the same
   * in two articles, so their id has the article's in it.
   */
  static @Nullable String of(ResolvedSpeaker speaker, String articleId) {
    String name = speaker.name();
    if (name == null) {
      return null;
    }
    return switch (speaker.kind()) {
      case PERSON, ORGANIZATION -> ContentId.of(speaker.kind(), ContentId.words(name));
      case DOCUMENT, GROUP, UNNAMED, UNKNOWN ->
          ContentId.of(speaker.kind(), articleId, ContentId.words(name));
    };
  }
}
