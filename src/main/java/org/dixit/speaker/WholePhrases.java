package org.dixit.speaker;

import java.util.Set;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Reads on where a source without a name is cut short before what belongs to its noun: it ends with
 * a preposition ("a study by"), or "of" follows it ("an account" of "his speech").
 */
final class WholePhrases {
  private static final int LONGEST = 10;
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "by", "from", "in", "at", "for", "with", "on", "to");
  private static final Set<String> VERBS = Set.of("VERB", "AUX");
  private static final Set<String> ENDS = Set.of("that", "which", "who", "whose", "when", "as");

  private final AnnotatedText text;
  private final Words words;
  private final Cast cast;

  WholePhrases(AnnotatedText text, Words words, Cast cast) {
    this.text = text;
    this.words = words;
    this.cast = cast;
  }

  /** The words of a source, with those behind it that belong to its noun. */
  Span complete(Span range) {
    int last = range.end() - 1;
    boolean cut = range.length() > 1 && PREPOSITIONS.contains(words.get(last).lower());
    if (!cut && !leavesOf(range)) {
      return range;
    }
    int end = range.end();
    while (end < words.size() && end - range.end() < LONGEST && goesOn(range.end(), end)) {
      end++;
    }
    boolean whole = end > range.end() && !PREPOSITIONS.contains(words.get(end - 1).lower());
    return whole ? new Span(range.begin(), end) : range;
  }

  /**
   * Whether "of" with a noun follows a description. The object of a verb keeps its "of" for the
   * verb ("accused two women of theft"), and so does a name.
   */
  private boolean leavesOf(Span range) {
    int of = range.end();
    int last = of - 1;
    if (range.length() == 0
        || of + 1 >= words.size()
        || !words.get(of).lower().equals("of")
        || !words.get(of).adjacent()
        || words.get(of).sentence() != words.get(last).sentence()
        || SourceReader.PRONOUNS.contains(words.get(last).lower())) {
      return false;
    }
    Cast.Named named = cast.before(words.get(last).span().end());
    boolean name = named != null && named.span().covers(words.get(last).span());
    boolean object =
        range.begin() > 0
            && words.get(range.begin() - 1).sentence() == words.get(last).sentence()
            && VERBS.contains(tag(range.begin() - 1));
    return !name && !object && !words.get(of + 1).lower().endsWith("ing");
  }

  private boolean goesOn(int begin, int i) {
    Word word = words.get(i);
    return word.sentence() == words.get(begin).sentence()
        && word.adjacent()
        && !word.gap().contains("\n")
        && !ENDS.contains(word.lower())
        && !VERBS.contains(tag(i));
  }

  private String tag(int i) {
    return text.tag(text.firstTokenAfter(words.get(i).span().begin()));
  }
}
