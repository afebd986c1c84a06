package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dixit.text.Span;

/** Finds stretches of capitalised words that can hold a name, as word indices. */
final class NameRuns {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der",
          "den", "ter", "bin", "ibn", "bint", "al", "el", "ben", "abu", "e", "y", "zu");
  private static final Set<String> LINKS = Set.of("of", "for", "on", "the", "and", "&");
  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Set<String> MONTHS_AND_NAMES = Set.of("April", "May", "June", "August");
  private static final Pattern PARTY = Pattern.compile("(?:R|D|I|DFL)-\\p{L}+\\.?");

  private final Words words;
  private final NameLexicon lexicon;

  NameRuns(Words words, NameLexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The runs among the words from {@code begin} to {@code end}. */
  List<Span> within(int begin, int end) {
    List<Span> runs = new ArrayList<>();
    int i = begin;
    while (i < end) {
      if (!startsRun(i)) {
        i++;
        continue;
      }
      int last = i;
      while (true) {
        int next = next(last, end);
        if (next < 0) {
          break;
        }
        last = next;
      }
      runs.add(new Span(i, last + 1));
      i = last + 1;
    }
    return runs;
  }

  private boolean startsRun(int i) {
    Word word = words.get(i);
    if (!word.capitalized()
        || isParty(word.text())
        || word.text().length() == 1
        || (lexicon.isNoName(word.text()) && !beginsName(i))) {
      return false;
    }
    return !word.first() || !lexicon.isCommon(word.text()) || beginsName(i);
  }

  /** A common word at the start of a sentence may be a title or part of a body's name. */
  private boolean beginsName(int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    boolean together = next.capitalized() && next.adjacent() && !word.possessive();
    if (!together || lexicon.isFunctionWord(word.text())) {
      return false;
    }
    return lexicon.isTitle(word.text())
        || (MONTHS_AND_NAMES.contains(word.text()) && !lexicon.isNoName(next.text()))
        || endsAsBody(i + 1, words.size())
        || lexicon.isForename(word.text());
  }

  /** The index of the word that goes on with the name after {@code i}; negative if it ends. */
  private int next(int i, int end) {
    if (i + 1 >= end || words.get(i).possessive() || !together(i + 1)) {
      return -1;
    }
    Word word = words.get(i + 1);
    if (word.capitalized()) {
      boolean ends = isParty(word.text()) || (lexicon.isNoName(word.text()) && isDay(word.text()));
      return ends ? -1 : i + 1;
    }
    String lower = word.text();
    if (i + 2 < end && together(i + 2) && !word.possessive()) {
      Word after = words.get(i + 2);
      if (PARTICLES.contains(lower) && after.capitalized()) {
        return i + 2;
      }
      if (PARTICLES.contains(lower)
          && i + 3 < end
          && together(i + 3)
          && PARTICLES.contains(after.text())
          && words.get(i + 3).capitalized()) {
        return i + 3;
      }
      if (LINKS.contains(lower) && links(i, lower, i + 2, end)) {
        return after.capitalized() ? i + 2 : i + 3;
      }
    }
    return -1;
  }

  private boolean together(int i) {
    Word word = words.get(i);
    return word.sentence() == words.get(i - 1).sentence()
        && (word.adjacent() || word.gap().equals(" & ") || word.gap().equals("-"));
  }

  private static boolean isParty(String word) {
    return PARTY.matcher(word).matches();
  }

  private static boolean isDay(String word) {
    return word.endsWith("day") || MONTHS.contains(word);
  }

  /** Whether {@code of}, {@code for}, {@code and} ties two parts of one body's name. */
  private boolean links(int before, String link, int after, int end) {
    boolean article = link.equals("of") && words.get(after).text().equals("the");
    int target = article ? after + 1 : after;
    if (target >= end || !together(target) || !words.get(target).capitalized()) {
      return false;
    }
    String left = words.get(before).text();
    return switch (link) {
      case "of" ->
          lexicon.isOrganizationWord(left)
              || left.equals("Secretary")
              || left.equals("House")
              || left.equals("Bank")
              || left.equals("Joint")
              || left.equals("Chiefs");
      case "for", "on" -> lexicon.isOrganizationWord(left) && !article;
      case "and", "&" ->
          endsAsBody(target, end)
              && !lexicon.isForename(left)
              && !lexicon.isForename(words.get(target).text())
              && !lexicon.isOrganizationWord(left)
              && !left.endsWith(".");
      default -> false;
    };
  }

  private boolean endsAsBody(int from, int end) {
    int last = from;
    while (last + 1 < end
        && words.get(last + 1).capitalized()
        && together(last + 1)
        && !words.get(last).possessive()) {
      last++;
    }
    return lexicon.isOrganizationWord(words.get(last).text());
  }
}
