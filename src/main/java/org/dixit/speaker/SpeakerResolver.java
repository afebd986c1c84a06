package org.dixit.speaker;

import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/** Finds who is behind each source mention of one article. Implementations are thread-safe. */
public interface SpeakerResolver {
  /**
   * @param title the article's headline, if known: people may be named there alone
   * @param attributions what {@link org.dixit.attribution.AttributionExtractor} found in {@code
   *     text}
   * @return one speaker for each attribution, in their order
   */
  List<ResolvedSpeaker> resolve(
      AnnotatedText text, @Nullable String title, List<Attribution> attributions);
}
