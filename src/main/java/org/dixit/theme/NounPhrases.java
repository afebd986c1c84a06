package org.dixit.theme;

import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase beside a place in a passage, by parts of speech. */
final class NounPhrases {
  private static final Set<String> BEFORE_NOUN =
      Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART");
  private static final Set<String> HEADS = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> SKIPPED = Set.of("AUX", "ADV", "PART");
  private static final int MOST = 8;

  private NounPhrases() {}

  /** The noun phrase that starts at word {@code begin}, or null. */
  static @Nullable Span startingAt(Passage passage, int begin) {
    int end = begin;
    while (end < passage.length() && end - begin < MOST && inside(passage, end)) {
      end++;
    }
    while (end > begin && !HEADS.contains(passage.tag(end - 1))) {
      end--;
    }
    return end > begin ? new Span(begin, end) : null;
  }

  /** The subject before the verb at word {@code verb}: its auxiliaries are passed over. */
  static @Nullable Span endingAt(Passage passage, int verb) {
    int end = verb;
    while (end > 0 && verb - end < 4 && SKIPPED.contains(passage.tag(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > 0 && end - begin < MOST && inside(passage, begin - 1)) {
      begin--;
    }
    return begin < end && HEADS.contains(passage.tag(end - 1)) ? new Span(begin, end) : null;
  }

  private static boolean inside(Passage passage, int i) {
    return BEFORE_NOUN.contains(passage.tag(i)) && !passage.lower(i).equals("to");
  }
}
