package org.dixit.speaker;

import java.util.List;
import java.util.Set;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a source's words: is its head a name, a pronoun or a description? */
final class SourceReader {
  static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "his", "her",
          "their", "its", "my", "our", "him", "them", "me", "us", "himself", "herself", "whom",
          "whose", "this", "these", "those");
  static final Set<String> STOPS =
      Set.of(
          "of",
          "in",
          "at",
          "for",
          "from",
          "by",
          "on",
          "with",
          "about",
          "to",
          "who",
          "that",
          "which",
          "whose",
          "within",
          "inside",
          "under",
          "near",
          "as",
          "into",
          "close",
          "familiar",
          "working",
          "including",
          "speaking",
          "whom",
          "where",
          "like",
          "both");

  private static final Set<String> FOCUS =
      Set.of("even", "only", "just", "also", "perhaps", "not", "indeed", "meanwhile");
  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Set<String> JUNIOR = Set.of("younger", "junior");
  private static final Set<String> REFLEXIVES =
      Set.of("himself", "herself", "itself", "themselves", "alone", "too");

  private final String text;
  private final Words words;
  private final Cast cast;
  private final NameLexicon lexicon = NameLexicon.english();
  private final DescriptionReader descriptions;
  private final UnseenNames unseen;
  private final JointNames joint;
  private final WholePhrases phrases;

  SourceReader(AnnotatedText article, Words words, Cast cast) {
    this.text = article.text();
    this.phrases = new WholePhrases(article, words, cast);
    this.words = words;
    this.cast = cast;
    this.descriptions = new DescriptionReader(text, words);
    this.unseen = new UnseenNames(words, cast);
    this.joint = new JointNames(words);
  }

  Source read(@Nullable Span source) {
    if (source == null) {
      return new Source.Missing();
    }
    Span range = phrases.complete(withWholeName(withoutFocus(words.within(source))));
    if (range.length() == 0) {
      return new Source.Missing();
    }
    Word first = words.get(range.begin());
    String pronoun = first.uncontracted();
    if (PRONOUNS.contains(pronoun) && isBare(range)) {
      return new Source.Pronoun(pronoun, first.span());
    }
    List<Cast.Named> names = cast.within(new Span(first.span().begin(), end(range)));
    List<Entity> several = joint.in(range, names);
    if (!several.isEmpty()) {
      return new Source.Named(several, null, null);
    }
    Span head = segment(range.begin(), range.end());
    Cast.Named named = endingAt(names, head);
    if (named != null) {
      int before = words.within(named.span()).begin() - 1;
      if (before > head.begin() && lexicon.isTitle(words.get(before).text())) {
        before--;
      }
      Entity meant =
          before >= head.begin() && JUNIOR.contains(words.get(before).lower())
              ? cast.junior(named.entity())
              : named.entity();
      return meant == null
          ? new Source.Described(descriptions.read(head, range), source)
          : new Source.Named(List.of(meant), null, affiliation(named, head, range, names));
    }
    Cast.Named holder = behindOffice(head, range, names);
    if (holder != null) {
      return new Source.Named(List.of(holder.entity()), null, null);
    }
    Cast.Named apposition = apposition(head, range, names);
    if (apposition != null) {
      return new Source.Named(List.of(apposition.entity()), role(head), null);
    }
    Word last = words.get(head.end() - 1);
    boolean name = last.capitalized() && head.length() == range.length() && !isRole(head.end() - 1);
    Entity called = name ? cast.called(last.text()) : null;
    if (called == null) {
      called = unseen.in(head, names);
    }
    if (called != null) {
      return new Source.Named(List.of(called), null, null);
    }
    return new Source.Described(descriptions.read(head, range), source);
  }

  /** "Even the Times itself on Friday" is the Times. */
  private Span withoutFocus(Span range) {
    int begin = range.begin();
    int end = range.end();
    while (end - begin > 1 && isAfterthought(end - 1)) {
      end--;
    }
    if (end < range.end() && end - begin > 2 && isReducedClause(end - 1)) {
      end--;
    }
    while (end - begin > 1 && FOCUS.contains(words.get(begin).lower())) {
      begin++;
    }
    return new Span(begin, end);
  }

  private boolean isAfterthought(int i) {
    String word = words.get(i).lower();
    boolean day = i + 1 < words.size() && DAYS.contains(words.get(i + 1).lower());
    return REFLEXIVES.contains(word) || DAYS.contains(word) || (day && word.equals("on"));
  }

  /** The source with the rest of a name that it cuts short ("Sen" of "Sen. Ann Dorn"). */
  private Span withWholeName(Span range) {
    int next = range.end();
    if (range.length() == 0 || next >= words.size()) {
      return range;
    }
    Word last = words.get(next - 1);
    boolean title =
        last.capitalized() && lexicon.isTitle(last.text()) && words.get(next).adjacent();
    Cast.Named named = cast.before(words.get(title ? next : next - 1).span().end());
    boolean cut =
        named != null
            && named.entity().kind() == NameKind.PERSON
            && named.span().end() > last.span().end();
    return named != null && cut ? new Span(range.begin(), words.within(named.span()).end()) : range;
  }

  /** A pronoun, alone or with words that change nothing ("he also", "she herself"). */
  private boolean isBare(Span range) {
    if (range.length() == 1) {
      return true;
    }
    String first = words.get(range.begin()).lower();
    boolean subject = Set.of("he", "she", "they", "it", "i", "we", "you", "who").contains(first);
    return subject && range.length() <= 3;
  }

  private boolean isRole(int i) {
    return RoleNouns.english().find(words.get(i).text()) != null;
  }

  /**
   * The words from {@code begin} up to a comma, a bracket or what modifies the head from behind.
   */
  private Span segment(int begin, int end) {
    int i = begin;
    while (i < end) {
      boolean inName = isInName(i);
      Word word = words.get(i);
      boolean breaks = i > begin && word.gap().matches("\\s*[,(\u2014\u2013;:].*");
      if (breaks || (i > begin && !inName && (stops(i) || isReducedClause(i)))) {
        break;
      }
      i++;
    }
    return new Span(begin, i);
  }

  /** "Close" is no stop in "Ruiz's close aides", but in "somebody close to her". */
  private boolean stops(int i) {
    String word = words.get(i).lower();
    boolean near = i + 1 < words.size() && words.get(i + 1).lower().equals("to");
    return STOPS.contains(word) && (near || !word.equals("close"));
  }

  /** "A poll released by the Times" is a poll. */
  private boolean isReducedClause(int i) {
    Word word = words.get(i);
    return word.text().matches("\\p{Ll}{3,}ed|written|drawn|seen|taken|given|sent|led|made")
        && i > 0
        && isRole(i - 1);
  }

  private boolean isInName(int i) {
    Cast.Named named = cast.before(words.get(i).span().end());
    return named != null && named.span().covers(words.get(i).span());
  }

  private Cast.@Nullable Named endingAt(List<Cast.Named> names, Span head) {
    int end = words.get(head.end() - 1).span().end();
    return names.stream().filter(name -> name.span().end() == end).findFirst().orElse(null);
  }

  /** "The secretary of state Ann Dorn": a person right behind an office and what it is of. */
  private Cast.@Nullable Named behindOffice(Span head, Span range, List<Cast.Named> names) {
    int end = head.end();
    while (end < range.end() && words.get(end).adjacent()) {
      end++;
    }
    Cast.Named named = end == head.end() ? null : endingAt(names, new Span(head.begin(), end));
    boolean office = isOffice(head.end() - 1) && !isIndefinite(head.begin());
    if (named == null || named.entity().kind() != NameKind.PERSON || !office) {
      return null;
    }
    int before = words.within(named.span()).begin() - 1;
    Word word = words.get(before);
    boolean holder =
        isOffice(before)
            ? words.get(before - 1).lower().equals("the")
            : word.capitalized() && !word.possessive() && !STOPS.contains(word.lower());
    return holder && before > head.end() ? named : null;
  }

  private boolean isIndefinite(int i) {
    return Set.of("a", "an", "one", "another").contains(words.get(i).lower());
  }

  private boolean isOffice(int i) {
    RoleNouns.RoleNoun noun = RoleNouns.english().find(words.get(i).text());
    return lexicon.title(words.get(i).text()).office()
        || (noun != null && noun.kind() == SpeakerKind.UNNAMED);
  }

  private @Nullable String affiliation(
      Cast.Named head, Span segment, Span range, List<Cast.Named> names) {
    for (Cast.Named name : names) {
      int last = words.within(name.span()).end() - 1;
      if (name.span().end() <= head.span().begin() && words.get(last).possessive()) {
        return name.entity().name();
      }
    }
    boolean of =
        segment.end() < range.end()
            && Set.of("of", "at", "from", "with").contains(words.get(segment.end()).lower());
    if (!of) {
      return null;
    }
    return names.stream()
        .filter(name -> name.span().begin() > words.get(segment.end()).span().begin())
        .filter(name -> name.entity().kind() != NameKind.PERSON)
        .map(name -> name.entity().name())
        .findFirst()
        .orElse(null);
  }

  /** "the solicitor general of Norland, Ana Ruiz,": a person in the segment behind a comma. */
  private Cast.@Nullable Named apposition(Span head, Span range, List<Cast.Named> names) {
    for (int i = head.end(); i < range.end(); i++) {
      if (!words.get(i).gap().startsWith(",")) {
        continue;
      }
      Span next = segment(i, range.end());
      Cast.Named named = endingAt(names, next);
      if (named != null
          && named.entity().kind() == NameKind.PERSON
          && joint.leads(next.begin(), next.end())) {
        return named;
      }
    }
    return null;
  }

  private @Nullable String role(Span head) {
    String role = text.substring(words.get(head.begin()).span().begin(), end(head));
    return role.replaceFirst("^(?i:the|a|an) ", "");
  }

  private int end(Span range) {
    return words.get(range.end() - 1).span().end();
  }
}
