package org.dixit.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a person's name. */
final class PersonName {
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  private PersonName() {}

  /** Lower-case words without full stops, generation suffixes left out; at least one. */
  static List<String> words(String name) {
    List<String> words = all(name).stream().filter(word -> !GENERATIONS.contains(word)).toList();
    return words.isEmpty() ? List.of(name.toLowerCase(Locale.ROOT)) : words;
  }

  /** "jr" of "Ana Ruiz Jr."; empty if the name has no such suffix. */
  static String generation(String name) {
    List<String> words = all(name);
    String last = words.isEmpty() ? "" : last(words);
    return GENERATIONS.contains(last) ? last : "";
  }

  private static List<String> all(String name) {
    return Stream.of(name.split("[\\s\u00a0]+"))
        .map(word -> word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static String first(List<String> words) {
    return words.get(0);
  }

  static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** Whether two names have middle names or initials that cannot be one: "George W. / P. Bush". */
  static boolean middlesDiffer(List<String> one, List<String> other) {
    return one.size() > 2
        && other.size() > 2
        && one.get(1).charAt(0) != other.get(1).charAt(0)
        && first(one).equals(first(other))
        && last(one).equals(last(other));
  }

  /** Whether {@code part} is what {@code whole} ends with ("de Blasio" of "Bill de Blasio"). */
  static boolean endsWith(List<String> whole, List<String> part) {
    return part.size() <= whole.size()
        && whole.subList(whole.size() - part.size(), whole.size()).equals(part);
  }
}
