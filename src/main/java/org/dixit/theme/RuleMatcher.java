package org.dixit.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Runs every pattern of a taxonomy over a passage. Patterns are indexed by the words they can begin
 * with, so that the cost grows with the passage and not with the taxonomy. Immutable and
 * thread-safe.
 */
final class RuleMatcher {
  /** A pattern that was found. */
  record Hit(Theme theme, Theme.Rule rule, WordPattern.Match match) {}

  /** A pattern of a theme; without a rule, one of its "not" patterns. */
  private record Entry(Theme theme, WordPattern pattern, Theme.@Nullable Rule rule) {}

  private final Map<String, List<Entry>> index = new HashMap<>();

  RuleMatcher(Taxonomy taxonomy) {
    for (Theme theme : taxonomy.themes()) {
      for (Theme.Rule rule : theme.rules()) {
        add(new Entry(theme, rule.pattern(), rule));
      }
      for (WordPattern not : theme.not()) {
        add(new Entry(theme, not, null));
      }
    }
  }

  private void add(Entry entry) {
    entry
        .pattern()
        .firstWords()
        .distinct()
        .forEach(word -> index.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
  }

  /** What is found in a passage, less what a "not" pattern of the same theme overlaps. */
  List<Hit> hits(Passage passage) {
    List<Hit> hits = new ArrayList<>();
    IdentityHashMap<Theme, List<Span>> cancelled = new IdentityHashMap<>();
    for (int i = 0; i < passage.length(); i++) {
      for (Entry entry : entriesAt(passage, i)) {
        Theme.Rule rule = entry.rule();
        if (rule != null && rule.cue() && !passage.inCue(i)) {
          continue;
        }
        WordPattern.Match match = entry.pattern().matchAt(passage, i);
        if (match == null) {
          continue;
        }
        if (rule == null) {
          cancelled.computeIfAbsent(entry.theme(), t -> new ArrayList<>()).add(match.words());
        } else {
          hits.add(new Hit(entry.theme(), rule, match));
        }
      }
    }
    hits.removeIf(
        hit ->
            cancelled.getOrDefault(hit.theme(), List.of()).stream()
                .anyMatch(span -> span.overlaps(hit.match().words())));
    return hits;
  }

  /** The patterns that may begin here, each once, always in one order: the first target counts. */
  private List<Entry> entriesAt(Passage passage, int i) {
    Set<Entry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return Arrays.stream(passage.lemmas(i))
        .flatMap(lemma -> index.getOrDefault(lemma, List.of()).stream())
        .filter(seen::add)
        .toList();
  }
}
