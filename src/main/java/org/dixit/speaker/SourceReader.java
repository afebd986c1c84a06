package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a source's words: is its head a name, a pronoun or a description? */
final class SourceReader {
  static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "his", "her",
          "their", "its", "my", "our", "him", "them", "me", "us", "himself", "herself", "whom",
          "whose", "this", "these", "those");
  private static final Set<String> STOPS =
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
          "both");

  private static final Set<String> FOCUS =
      Set.of("even", "only", "just", "also", "perhaps", "not", "indeed", "meanwhile");
  private static final Set<String> REFLEXIVES =
      Set.of("himself", "herself", "itself", "themselves", "alone", "too");

  private final String text;
  private final Words words;
  private final Cast cast;
  private final NameLexicon lexicon = NameLexicon.english();
  private final DescriptionReader descriptions;

  SourceReader(String text, Words words, Cast cast) {
    this.text = text;
    this.words = words;
    this.cast = cast;
    this.descriptions = new DescriptionReader(text, words);
  }

  Source read(@Nullable Span source) {
    if (source == null) {
      return new Source.Missing();
    }
    Span range = withoutFocus(words.within(source));
    if (range.length() == 0) {
      return new Source.Missing();
    }
    Word first = words.get(range.begin());
    String pronoun = first.uncontracted();
    if (PRONOUNS.contains(pronoun) && isBare(range)) {
      return new Source.Pronoun(pronoun, first.span());
    }
    List<Cast.Named> names = cast.within(new Span(first.span().begin(), end(range)));
    Source joint = joint(range, names);
    if (joint != null) {
      return joint;
    }
    Span head = segment(range.begin(), range.end());
    Cast.Named named = endingAt(names, head);
    if (named != null) {
      return new Source.Named(
          List.of(named.entity()), null, affiliation(named, head, range, names));
    }
    Cast.Named apposition = apposition(head, range, names);
    if (apposition != null) {
      return new Source.Named(List.of(apposition.entity()), role(head), null);
    }
    Word last = words.get(head.end() - 1);
    boolean name = last.capitalized() && head.length() == range.length() && !isRole(head.end() - 1);
    Entity called = name ? cast.called(last.text()) : null;
    if (called != null) {
      return new Source.Named(List.of(called), null, null);
    }
    return new Source.Described(descriptions.read(head, range), source);
  }

  /** "Even the Times itself" is the Times. */
  private Span withoutFocus(Span range) {
    int begin = range.begin();
    int end = range.end();
    while (end - begin > 1 && REFLEXIVES.contains(words.get(end - 1).lower())) {
      end--;
    }
    while (end - begin > 1 && FOCUS.contains(words.get(begin).lower())) {
      begin++;
    }
    return new Span(begin, end);
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

  /** "Ana Ruiz and Tom Becker", "Sens. Ana Ruiz, R-Wis., and Tom Becker". */
  private @Nullable Source joint(Span range, List<Cast.Named> names) {
    if (IntStream.range(range.begin(), range.end()).noneMatch(i -> isAnd(i))) {
      return null;
    }
    List<Entity> parts = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      Cast.Named name = names.get(n);
      Span own = words.within(name.span());
      if (name.entity().kind() == NameKind.LOCATION && names.size() != 2) {
        return null;
      }
      boolean tied =
          n == 0 ? leads(range.begin(), own.begin()) : ties(names.get(n - 1), own.begin());
      if (!tied || (words.get(own.end() - 1).possessive() && n < names.size() - 1)) {
        continue;
      }
      if (n > 0 && parts.isEmpty()) {
        return null;
      }
      if (!parts.contains(name.entity())) {
        parts.add(name.entity());
      }
    }
    return parts.size() > 1 ? new Source.Named(List.copyOf(parts), null, null) : null;
  }

  private boolean leads(int begin, int name) {
    return IntStream.range(begin, name).noneMatch(i -> STOPS.contains(words.get(i).lower()));
  }

  /** Whether "and" and at most titles stand right before the name. */
  private boolean ties(Cast.Named before, int name) {
    int i = name - 1;
    int first = words.within(before.span()).end();
    while (i >= first
        && (words.get(i).capitalized() || lexicon.isTitle(words.get(i).text()) || isRole(i))) {
      i--;
    }
    boolean and = i >= first && isAnd(i);
    boolean list = i < first && words.get(i + 1).gap().equals(", ");
    return (and || list)
        && IntStream.range(first, i).noneMatch(w -> STOPS.contains(words.get(w).lower()));
  }

  private boolean isAnd(int i) {
    return words.get(i).lower().equals("and") || words.get(i).gap().contains("&");
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
      if (breaks || (i > begin && !inName && stops(i))) {
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

  private boolean isInName(int i) {
    Cast.Named named = cast.before(words.get(i).span().end());
    return named != null && named.span().covers(words.get(i).span());
  }

  private Cast.@Nullable Named endingAt(List<Cast.Named> names, Span head) {
    int end = words.get(head.end() - 1).span().end();
    return names.stream().filter(name -> name.span().end() == end).findFirst().orElse(null);
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
          && leads(next.begin(), next.end())) {
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
