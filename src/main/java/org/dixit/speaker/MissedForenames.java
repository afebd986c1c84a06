package org.dixit.speaker;

import org.jspecify.annotations.Nullable;

/**
 * Finds the full name of a bare surname whose forename the name finder did not take for one
 * ("Virginia Dorn ... Dorn"): by the list of forenames.
 */
final class MissedForenames {
  private final Words words;
  private final NameLexicon lexicon;

  MissedForenames(Words words, NameLexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The bearer of a name that fits nobody who is named in full. */
  Entity bearer(Name name, String spelling, Gender title) {
    String forename = mayBePerson(name, spelling) ? forename(spelling, title) : null;
    return forename == null
        ? new Entity(name.kind(), spelling)
        : new Entity(NameKind.PERSON, forename + " " + spelling);
  }

  private boolean mayBePerson(Name name, String spelling) {
    boolean general =
        lexicon.isOrganizationWord(spelling)
            || lexicon.isCommon(spelling)
            || lexicon.isNoName(spelling);
    boolean acronym = spelling.chars().noneMatch(Character::isLowerCase);
    return !acronym
        && (name.kind() == NameKind.PERSON
            || (name.kind() == NameKind.ORGANIZATION && !general && !lexicon.isPlace(spelling)));
  }

  private @Nullable String forename(String surname, Gender title) {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      Word before = words.get(i - 1);
      boolean ends =
          i + 1 == words.size() || !words.get(i + 1).adjacent() || !words.get(i + 1).capitalized();
      if (ends
          && word.text().equals(surname)
          && word.gap().equals(" ")
          && word.sentence() == before.sentence()
          && !before.possessive()
          && lexicon.isForename(before.text())
          && title.agrees(lexicon.genderOf(before.text()))) {
        return before.text();
      }
    }
    return null;
  }
}
