package org.dixit.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which forenames can stand for each other: "Bill" for "William". Immutable, thread-safe. */
final class Nicknames {
  private static final Nicknames ENGLISH = new Nicknames();
  private final Map<String, Set<String>> formal = new HashMap<>();

  private Nicknames() {
    for (String line : WordList.lines("nicknames.csv")) {
      List<String> names = List.of(line.split(","));
      for (String nickname : names.subList(1, names.size())) {
        formal.computeIfAbsent(nickname, n -> new HashSet<>()).add(names.get(0));
      }
    }
  }

  static Nicknames english() {
    return ENGLISH;
  }

  /** The lower-case forenames that a lower-case nickname is short for. */
  Set<String> formal(String nickname) {
    return formal.getOrDefault(nickname, Set.of());
  }

  /** Whether one of two lower-case forenames is a nickname of the other. */
  boolean related(String one, String other) {
    return one.equals(other)
        || formal.getOrDefault(one, Set.of()).contains(other)
        || formal.getOrDefault(other, Set.of()).contains(one);
  }
}
