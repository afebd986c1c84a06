package org.dixit.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A labelled text as {@link ThemeModelTrainer} learns from it. Immutable. */
public final class TrainingExample {
  private final List<Map<String, Float>> passages;
  private final Set<String> themes;

  TrainingExample(List<Map<String, Float>> passages, Set<String> themes) {
    this.passages = List.copyOf(passages);
    this.themes = Set.copyOf(themes);
  }

  /** The features of each sentence. */
  List<Map<String, Float>> passages() {
    return passages;
  }

  boolean has(String theme) {
    return themes.contains(theme);
  }
}
