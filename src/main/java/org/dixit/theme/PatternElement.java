package org.dixit.theme;

import java.util.Set;

/** One step of a {@link WordPattern}. Immutable. */
sealed interface PatternElement {
  /** A word or phrase of a class; if optional, it may be missing. */
  record Word(WordClass words, boolean optional) implements PatternElement {}

  /** The next word must not be of the class; takes no word itself. */
  record NotNext(WordClass words) implements PatternElement {}

  /** A word with one of these parts of speech. */
  record PartOfSpeech(Set<String> tags) implements PatternElement {}

  /** Up to {@code most} words; as the target, if {@code target}. */
  record Gap(int most, boolean target) implements PatternElement {}
}
