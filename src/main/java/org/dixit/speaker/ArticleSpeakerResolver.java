package org.dixit.speaker;

import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the speakers of an article: joins its names into a cast, reads each source (name, pronoun,
 * description) and works through them in text order. Thread-safe if its name finder is.
 */
public final class ArticleSpeakerResolver implements SpeakerResolver {
  private final NameFinder names;
  private final PronounModel model;

  /** Resolves with the names that {@code names} finds. */
  public ArticleSpeakerResolver(NameFinder names) {
    this(names, PronounModel.english());
  }

  ArticleSpeakerResolver(NameFinder names, PronounModel model) {
    this.names = names;
    this.model = model;
  }

  /** Resolves with {@link OpenNlpNameFinder}. */
  public static ArticleSpeakerResolver english() {
    return new ArticleSpeakerResolver(OpenNlpNameFinder.english());
  }

  @Override
  public List<ResolvedSpeaker> resolve(
      AnnotatedText text, @Nullable String title, List<Attribution> attributions) {
    if (attributions.isEmpty()) {
      return List.of();
    }
    Words words = new Words(text);
    Cast cast =
        new CastBuilder(text, words)
            .build(names.find(text), title == null ? List.of() : HeadlinePeople.in(title));
    return new ArticleResolution(text, words, cast, model).resolve(attributions);
  }
}
