package org.dixit.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dixit.text.ContentId;

/** What two texts have in common word by word, as a second opinion on what Dixit finds alike. */
final class SharedSequences {
  private static final int WORDS = 4;

  private SharedSequences() {}

  /** The share of the shorter's sequences of four words that the longer has, 0 if it has none. */
  static double share(String one, String other) {
    Set<String> a = of(one);
    Set<String> b = of(other);
    int shorter = Math.min(a.size(), b.size());
    a.retainAll(b);
    return shorter == 0 ? 0 : (double) a.size() / shorter;
  }

  private static Set<String> of(String text) {
    List<String> words = List.of(ContentId.words(text).split(" ", -1));
    Set<String> sequences = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      sequences.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return sequences;
  }
}
