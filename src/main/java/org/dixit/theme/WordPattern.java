package org.dixit.theme;

import java.util.List;
import java.util.stream.Stream;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of words, classes, parts of speech and gaps to be found in a sentence. The shortest
 * match from each start is taken. Immutable and thread-safe.
 *
 * @param source the pattern as the taxonomy writes it
 */
record WordPattern(String source, List<PatternElement> elements) {
  WordPattern {
    elements = List.copyOf(elements);
  }

  /** Where a pattern was found, as word indices of the passage; the target too, if it names one. */
  record Match(Span words, @Nullable Span target) {}

  /** The words that a match can begin with. */
  Stream<String> firstWords() {
    return anchor().words().firstWords();
  }

  private PatternElement.Word anchor() {
    int first = elements.get(0) instanceof PatternElement.Gap ? 1 : 0;
    return (PatternElement.Word) elements.get(first);
  }

  /** The match whose first word is at {@code begin}, or null. */
  @Nullable Match matchAt(Passage passage, int begin) {
    boolean leading = elements.get(0) instanceof PatternElement.Gap;
    Match match = match(passage, begin, begin, leading ? 1 : 0, null);
    if (match == null || !leading) {
      return match;
    }
    Span subject = NounPhrases.endingAt(passage, begin);
    return new Match(match.words(), subject);
  }

  private @Nullable Match match(
      Passage passage, int begin, int at, int element, @Nullable Span target) {
    if (element == elements.size()) {
      return new Match(new Span(begin, at), target);
    }
    PatternElement next = elements.get(element);
    if (next instanceof PatternElement.Word word) {
      int length = word.words().matchAt(passage, at);
      Match match = length > 0 ? match(passage, begin, at + length, element + 1, target) : null;
      return match == null && word.optional()
          ? match(passage, begin, at, element + 1, target)
          : match;
    }
    if (next instanceof PatternElement.NotNext not) {
      return not.words().matchAt(passage, at) > 0
          ? null
          : match(passage, begin, at, element + 1, target);
    }
    if (next instanceof PatternElement.PartOfSpeech pos) {
      return at < passage.length() && pos.tags().contains(passage.tag(at))
          ? match(passage, begin, at + 1, element + 1, target)
          : null;
    }
    PatternElement.Gap gap = (PatternElement.Gap) next;
    if (gap.target() && element == elements.size() - 1) {
      return new Match(new Span(begin, at), NounPhrases.startingAt(passage, at));
    }
    int last = Math.min(passage.length() - 1, at + gap.most());
    for (int i = at; i <= last; i++) {
      Match match =
          match(passage, begin, i, element + 1, gap.target() && i > at ? new Span(at, i) : target);
      if (match != null) {
        return match;
      }
      if (passage.word(i).equals(";") || passage.word(i).equals(":")) {
        return null;
      }
    }
    return null;
  }
}
