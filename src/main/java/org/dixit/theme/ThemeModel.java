package org.dixit.theme;

import java.util.List;
import java.util.Map;

/** Stub. */
public final class ThemeModel {
  public static ThemeModel standard() {
    return new ThemeModel();
  }

  Map<String, Double> probabilities(Passage p, List<RuleMatcher.Hit> hits) {
    return Map.of();
  }
}
