package org.dixit.theme;

import java.util.Set;

/**
 * A text whose themes a person judged.
 *
 * @param themes what it does; empty if none of the judged themes
 */
public record LabelledText(String text, Set<String> themes) {
  public LabelledText {
    themes = Set.copyOf(themes);
  }
}
