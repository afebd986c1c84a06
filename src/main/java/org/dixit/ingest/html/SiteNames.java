package org.dixit.ingest.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a site calls itself, and what its pages may call it: "The Sun", "thesun.co.uk". */
final class SiteNames {
  /** Words that are now in the name, now not: "BBC", "BBC News", "bbc.co.uk". */
  private static final Set<String> OPTIONAL =
      Set.of("the", "news", "online", "com", "net", "org", "co", "uk", "au", "ca", "nz", "za");

  private final Set<String> names = new HashSet<>();

  SiteNames(List<String> names) {
    names.forEach(name -> this.names.add(core(Names.key(name))));
    this.names.remove("");
  }

  /** Whether this is the site's name, in whatever spelling. */
  boolean contains(String text) {
    return names.contains(core(Names.key(text)));
  }

  /** The key without optional words and spaces; all of it if it has no others. */
  private static String core(String key) {
    String core =
        Arrays.stream(key.split(" ", -1))
            .filter(Predicate.not(OPTIONAL::contains))
            .collect(Collectors.joining());
    return core.isEmpty() ? key.replace(" ", "") : core.replaceFirst("^the(?=...)", "");
  }
}
