package org.dixit.theme;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that carry no topic, from a list on the class path. Immutable and thread-safe. */
record StopWords(Set<String> words) {
  static StopWords read(String resource) {
    return new StopWords(
        ResourceLines.of(resource)
            .flatMap(line -> java.util.stream.Stream.of(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean contains(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
