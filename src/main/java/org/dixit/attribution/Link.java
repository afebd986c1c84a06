package org.dixit.attribution;

import java.util.List;
import org.dixit.encoder.WordPieces;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Content, cue and source that the encoder ties together; all spans count words, not characters.
 *
 * @param evidence how sure the encoder is of the tags and of the two ties
 */
record Link(List<Span> content, @Nullable Span cue, @Nullable Span source, Evidence evidence) {
  /** The same, counted in characters. */
  Draft characters(WordPieces text) {
    return new Draft(
        content.stream().map(words -> characters(text, words)).toList(),
        cue == null ? null : characters(text, cue),
        source == null ? null : characters(text, source),
        evidence.confidence());
  }

  private static Span characters(WordPieces text, Span words) {
    return new Span(text.wordBegin(words.begin()), text.wordEnd(words.end() - 1));
  }
}
