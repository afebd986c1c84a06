package org.dixit.speaker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the data files know about words in names: forenames with their gender, titles, places, words
 * of organisations. Immutable, thread-safe, loaded once.
 */
final class NameLexicon {
  /** A word before a name. */
  record Title(Gender gender, boolean office) {}

  private static final NameLexicon ENGLISH = new NameLexicon();

  private final Map<String, Gender> forenames = new HashMap<>();
  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> commonWords = new HashSet<>(WordList.lines("common-words.txt"));
  private final Set<String> organizationWords =
      new HashSet<>(WordList.lines("organization-words.txt"));
  private final Set<String> notNames = new HashSet<>(WordList.lines("not-names.txt"));
  private final Set<String> places;

  private NameLexicon() {
    for (String line : WordList.lines("forenames.tsv")) {
      String[] columns = line.split("\t");
      forenames.put(columns[0], Gender.of(columns[1]));
    }
    for (String line : WordList.lines("titles.tsv")) {
      String[] columns = line.split("\t");
      titles.put(columns[0], new Title(Gender.of(columns[1]), columns[2].equals("role")));
    }
    places =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(HashSet::new));
    places.addAll(WordList.lines("places.tsv"));
  }

  static NameLexicon english() {
    return ENGLISH;
  }

  boolean isForename(String word) {
    return forenames.containsKey(word);
  }

  /** The gender of most bearers of a forename or of those it is short for; else unknown. */
  Gender genderOf(String forename) {
    Gender known = forenames.get(forename);
    if (known != null) {
      return known;
    }
    Set<Gender> genders =
        Nicknames.english().formal(forename.toLowerCase(Locale.ROOT)).stream()
            .map(formal -> Character.toUpperCase(formal.charAt(0)) + formal.substring(1))
            .map(formal -> forenames.getOrDefault(formal, Gender.UNKNOWN))
            .filter(gender -> gender != Gender.UNKNOWN)
            .collect(Collectors.toSet());
    return genders.size() == 1 ? genders.iterator().next() : Gender.UNKNOWN;
  }

  /** Whether the word, capitalised only because it begins a sentence, is no name. */
  boolean isCommon(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int apostrophe = lower.replace('\u2019', '\'').indexOf('\'');
    return commonWords.contains(lower)
        || (apostrophe > 1 && commonWords.contains(lower.substring(0, apostrophe)));
  }

  boolean isOrganizationWord(String word) {
    return organizationWords.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isPlace(String name) {
    return places.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the word is capitalised for another reason than naming somebody: days, peoples. */
  boolean isNoName(String word) {
    return notNames.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isTitle(String word) {
    return titles.containsKey(titleKey(word));
  }

  /** What a title tells; a title of no gender and no office for other words. */
  Title title(String word) {
    return titles.getOrDefault(titleKey(word), new Title(Gender.UNKNOWN, false));
  }

  private static String titleKey(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
