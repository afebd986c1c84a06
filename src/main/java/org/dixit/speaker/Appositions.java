package org.dixit.speaker;

import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the role that an apposition gives to the person before it: "Hugh Hill, a doctor at Brenford
 * Hospital, said". What a comma only sets off from the next clause is none: "After talks with Hill,
 * the president left".
 */
final class Appositions {
  private static final int LONGEST = 12;
  private static final Set<String> ENDS =
      Set.of("said", "says", "told", "added", "wrote", "has", "had", "was", "is", "who", "and");
  private static final Set<String> COMPLEMENTS =
      Set.of("of", "in", "at", "for", "to", "by", "on", "as", "with", "from");

  private final AnnotatedText text;
  private final Words words;
  private final RoleNouns nouns = RoleNouns.english();

  Appositions(AnnotatedText text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** Gives the role to {@code person} whose name ends before the word {@code after}. */
  void read(int after, Entity person) {
    int begin = after;
    if (begin < words.size()
        && words.get(begin).gap().equals(", ")
        && words.get(begin).text().matches("\\d{1,3}")) {
      begin++;
    }
    if (begin >= words.size() || !words.get(begin).gap().equals(", ")) {
      return;
    }
    int head = -1;
    int end = begin;
    while (end < words.size() && end - begin < LONGEST && goesOn(begin, end)) {
      Word word = words.get(end);
      RoleNouns.RoleNoun noun = head < 0 ? nouns.find(word.text()) : null;
      if (noun != null && noun.kind() == SpeakerKind.UNNAMED) {
        head = end;
      } else if (head < 0 && (COMPLEMENTS.contains(word.text()) || isPluralRole(noun))) {
        return;
      }
      end++;
    }
    if (head >= 0 && !isClause(begin, head, end)) {
      RoleNouns.RoleNoun noun = nouns.find(words.get(head).text());
      person.vote(noun == null ? Gender.UNKNOWN : noun.gender(), 4);
      boolean article = isIndefinite(begin) || words.get(begin).lower().equals("the");
      person.role(in(article ? begin + 1 : begin, end));
    }
  }

  private boolean goesOn(int begin, int i) {
    Word word = words.get(i);
    return word.sentence() == words.get(begin).sentence()
        && (i == begin || word.gap().matches("[\\s'\u2019s]*"))
        && !ENDS.contains(word.text());
  }

  private static boolean isPluralRole(RoleNouns.@Nullable RoleNoun noun) {
    return noun != null && noun.plural();
  }

  private boolean isIndefinite(int i) {
    return Set.of("a", "an").contains(words.get(i).lower());
  }

  /**
   * Whether the words are a clause with the role as its subject: another name follows the role, a
   * verb does, "the president" has no comma behind it but a verb, or no end is in sight.
   */
  private boolean isClause(int begin, int head, int end) {
    boolean title = words.get(head).capitalized() && head + 1 < end;
    Word next = words.get(Math.min(head + 1, words.size() - 1));
    if (title && next.capitalized() && nouns.find(next.text()) == null) {
      return true;
    }
    if (isIndefinite(begin)) {
      return false;
    }
    boolean verbBehind =
        end < words.size()
            && words.get(end).adjacent()
            && ENDS.contains(words.get(end).text())
            && !Set.of("who", "and").contains(words.get(end).text());
    boolean endless = end - begin == LONGEST;
    return verbBehind || endless || IntStream.range(head + 1, end).anyMatch(this::isFinite);
  }

  /** A verb that is no participle with its complement ("elected in May"). */
  private boolean isFinite(int i) {
    Span span = words.get(i).span();
    String tag = text.tag(text.firstTokenAfter(span.begin()));
    String word = words.get(i).text();
    boolean complement = i + 1 < words.size() && COMPLEMENTS.contains(words.get(i + 1).text());
    boolean participle = word.endsWith("ing") || (word.matches(".*(?:ed|en|wn)") && complement);
    return tag.equals("AUX") || (tag.equals("VERB") && !participle);
  }

  private String in(int begin, int end) {
    return text.text()
        .substring(words.get(begin).span().begin(), words.get(end - 1).span().end())
        .strip();
  }
}
