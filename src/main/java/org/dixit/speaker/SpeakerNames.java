package org.dixit.speaker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes names comparable. Spellings of one name fold to one key: case, diacritics, transliterations
 * ("Zelenskyy"), nicknames, middle names, titles. A pure function of the name, so that the key is
 * the same in every article, on every worker, on every night.
 */
final class SpeakerNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<Character, String> LETTERS =
      Map.of(
          '\u0142', "l", '\u00f8', "o", '\u0111', "d", '\u00df', "ss", '\u00e6', "ae", '\u0153',
          "oe", '\u00fe', "th", '\u00f0', "d", '\u0131', "i");
  private static final Pattern FINAL_Y = Pattern.compile("(?<=..)(?:yy|iy|yi|ii|ij|yj|ie|i|y)$");
  private static final Pattern FINAL_EY = Pattern.compile("(?<=.)(?:ei|ej|ey|ay|ai)$");
  private static final Pattern UMLAUT = Pattern.compile("(?<=[^aeiouq])([aou])e(?=[^aeiou])");
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "der",
          "den", "ter", "ten", "al", "el", "bin", "ibn", "st");
  private static final Set<String> LEGAL =
      Set.of("inc", "corp", "corporation", "ltd", "llc", "plc", "co", "company", "the", "ag", "sa");
  private static final Pattern ARAB_ARTICLE =
      Pattern.compile("^(?:al|el|ul|as|ad|ar)[-\u2019'](?=.{3})");
  private static final Map<String, String> FORENAMES = new HashMap<>();

  static {
    for (String line : WordList.lines("forename-forms.csv")) {
      List<String> forms = Arrays.asList(line.split(","));
      forms.forEach(form -> FORENAMES.put(form, forms.get(0)));
    }
  }

  private SpeakerNames() {}

  /** The name with all its words, folded: what an alias must equal. */
  static String whole(SpeakerKind kind, String name) {
    List<String> words = kind == SpeakerKind.PERSON ? personWords(name) : bodyWords(name);
    return String.join(" ", words.stream().map(SpeakerNames::foldEnd).toList());
  }

  /** The key under which names are joined over articles. */
  static String key(SpeakerKind kind, String name) {
    return kind == SpeakerKind.PERSON ? personKey(name) : bodyKey(name);
  }

  /** The folded surname; the folded name itself if it has one word. */
  static String surname(String name) {
    List<String> words = new ArrayList<>(personWords(name));
    words.removeIf(word -> GENERATIONS.contains(word) && words.indexOf(word) > 0);
    return words.isEmpty() ? "" : foldSurname(words.get(words.size() - 1));
  }

  /** Whether a person's name has a forename that is written out, and a surname. */
  static boolean isFull(String name) {
    List<String> given = given(name);
    return given.size() > 1 || (given.size() == 1 && given.get(0).length() > 1);
  }

  /** The first letter of the forename; empty if the name is a bare surname. */
  static String initial(String name) {
    List<String> given = given(name);
    return given.isEmpty() ? "" : given.get(0).substring(0, 1);
  }

  /** What stands before the surname, particles of the surname ("de", "van") left out. */
  private static List<String> given(String name) {
    List<String> words = new ArrayList<>(personWords(name));
    words.removeIf(word -> GENERATIONS.contains(word) && words.indexOf(word) > 0);
    return words.stream()
        .limit(Math.max(0, words.size() - 1))
        .filter(word -> !PARTICLES.contains(word))
        .toList();
  }

  private static String personKey(String name) {
    List<String> words = new ArrayList<>(personWords(name));
    String generation = "";
    if (words.size() > 1 && GENERATIONS.contains(words.get(words.size() - 1))) {
      generation = " " + words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      return "";
    }
    String surname = foldSurname(words.get(words.size() - 1));
    if (words.size() == 1) {
      return surname + generation;
    }
    List<String> given = words.subList(0, words.size() - 1);
    return forenames(given) + " " + surname + generation;
  }

  /**
   * The forename, with the initials after it if there are two: they are used to tell namesakes
   * apart ("George H. W. Bush"). Initials alone stay together, however they are spaced.
   */
  private static String forenames(List<String> given) {
    String initials =
        given.stream().skip(1).filter(word -> word.length() <= 2).collect(Collectors.joining());
    if (given.get(0).length() <= 2 && given.stream().allMatch(word -> word.length() <= 2)) {
      return given.get(0) + initials;
    }
    return forename(given.get(0)) + (initials.length() > 1 ? " " + initials : "");
  }

  private static String forename(String word) {
    String known = FORENAMES.get(word);
    return known != null ? known : foldEnd(word.replace("ks", "x"));
  }

  private static String foldSurname(String word) {
    return foldEnd(UMLAUT.matcher(ARAB_ARTICLE.matcher(word).replaceFirst("")).replaceAll("$1"));
  }

  private static String foldEnd(String word) {
    if (word.length() < 4) {
      return word;
    }
    String ey = FINAL_EY.matcher(word).replaceFirst("ey");
    return ey.endsWith("ey") ? ey : FINAL_Y.matcher(word).replaceFirst("y");
  }

  private static List<String> personWords(String name) {
    NameLexicon lexicon = NameLexicon.english();
    List<String> words = new ArrayList<>(folded(name));
    while (words.size() > 1 && isTitle(words.get(0), lexicon)) {
      words.remove(0);
    }
    if (words.size() > 2 && repeatsForename(words.get(0), words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** Pages that set a person's name in full behind its short form give "Mike Lunder Michael". */
  private static boolean repeatsForename(String first, String last) {
    boolean form = FORENAMES.containsKey(first) && FORENAMES.get(first).equals(FORENAMES.get(last));
    return !first.equals(last) && (form || Nicknames.english().related(first, last));
  }

  private static boolean isTitle(String word, NameLexicon lexicon) {
    RoleNouns.RoleNoun noun = RoleNouns.english().find(word);
    String capitalized = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    boolean role = noun != null && noun.kind() == SpeakerKind.UNNAMED;
    return lexicon.isTitle(word)
        || word.equals("the")
        || role
        || (lexicon.isNoName(word) && !lexicon.isForename(capitalized));
  }

  private static List<String> bodyWords(String name) {
    List<String> words = new ArrayList<>(folded(name.replace("&", " and ")));
    words.removeIf(LEGAL::contains);
    if (words.size() > 2 && words.get(0).equals("us")) {
      words.remove(0);
    }
    return words;
  }

  /** "Justice Department" and "Department of Justice" are one. */
  private static String bodyKey(String name) {
    List<String> words = bodyWords(name);
    int last = words.size() - 1;
    if (last > 0 && Set.of("department", "ministry").contains(words.get(last))) {
      return words.get(last) + " of " + String.join(" ", words.subList(0, last));
    }
    return String.join(" ", words);
  }

  /** Lower-case words without marks, full stops and apostrophes. */
  private static List<String> folded(String name) {
    String lower =
        MARKS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      plain.append(LETTERS.getOrDefault(c, String.valueOf(c)));
    }
    return Arrays.stream(plain.toString().split("[\\s,\u00a0]+"))
        .map(word -> word.replaceAll("['\u2019]s$", "").replaceAll("[^\\p{L}\\p{N}-]", ""))
        .filter(word -> !word.isEmpty() && !word.equals("-"))
        .toList();
  }
}
