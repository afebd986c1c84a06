package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dixit.text.Span;

/** A text's words, in which the figures are counted. Immutable. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern BREAK = Pattern.compile("[,(;:]");

  /** The head of a source is the last word before one of these. */
  private static final Set<String> AFTER_HEAD =
      Set.of(
          "of", "for", "in", "at", "from", "to", "with", "who", "which", "that", "whose", "on",
          "by", "when", "as", "and", "during", "near", "inside", "about");

  private final String text;
  private final List<Span> words = new ArrayList<>();
  private final BitSet quoted = new BitSet();

  Words(String text) {
    this.text = text;
    WORD.matcher(text).results().forEach(w -> words.add(new Span(w.start(), w.end())));
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inside = c == '\u201c' || (c != '\n' && c != '\u201d' && inside != (c == '"'));
      quoted.set(i, inside && c != '"' && c != '\u201c');
    }
  }

  int size() {
    return words.size();
  }

  /** The numbers of the words that the spans touch. */
  BitSet in(List<Span> spans) {
    BitSet found = new BitSet();
    for (Span span : spans) {
      for (int i = firstEndingAfter(span.begin()); i < words.size(); i++) {
        if (words.get(i).begin() >= span.end()) {
          break;
        }
        found.set(i);
      }
    }
    return found;
  }

  boolean isQuoted(int word) {
    return quoted.get(words.get(word).begin());
  }

  /** The head word of a source: the last word before the first preposition, comma or colon. */
  int head(List<Span> source) {
    int last = -1;
    BitSet in = in(source);
    for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
      Span word = words.get(i);
      if (last >= 0
          && (AFTER_HEAD.contains(word.in(text).toLowerCase(Locale.ROOT))
              || BREAK.matcher(text.substring(words.get(last).end(), word.begin())).find())) {
        break;
      }
      last = i;
    }
    return last;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
