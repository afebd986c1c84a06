package org.dixit.speaker;

import java.util.List;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** What the words of a source are. */
sealed interface Source {
  /** No words that tell a source. */
  record Missing() implements Source {}

  /**
   * One or more named entities.
   *
   * @param role a role that the source itself gives, if it does
   * @param affiliation a body or place that the source itself gives, if it does
   */
  record Named(List<Entity> entities, @Nullable String role, @Nullable String affiliation)
      implements Source {}

  /** A pronoun, lower case, and where it stands. */
  record Pronoun(String word, Span span) implements Source {}

  /** A description without a name. */
  record Described(Description description, Span span) implements Source {}
}
