package org.dixit.theme;

import java.util.List;
import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a quotation accuses, asks or threatens, by its theme's target patterns. A pronoun
 * alone names nobody and is passed over.
 */
final class TargetFinder {
  private static final Set<String> NAMING = Set.of("NOUN", "PROPN");

  private TargetFinder() {}

  /** The target in the words of the text; null if no pattern finds one. */
  static @Nullable String find(Theme theme, List<Passage> passages) {
    for (WordPattern pattern : theme.targets()) {
      for (Passage passage : passages) {
        for (int i = 0; i < passage.length(); i++) {
          WordPattern.Match match = pattern.matchAt(passage, i);
          Span target = match == null ? null : match.target();
          if (target != null && names(passage, target)) {
            return passage.quote(target.begin(), target.end());
          }
        }
      }
    }
    return null;
  }

  /** Whether some words hold a noun or a name. */
  static boolean names(Passage passage, Span words) {
    for (int i = words.begin(); i < words.end(); i++) {
      if (NAMING.contains(passage.tag(i))) {
        return true;
      }
    }
    return false;
  }
}
