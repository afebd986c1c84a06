package org.dixit.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quotation does and is about.
 *
 * @param themes its themes, best first; empty if none fits
 * @param target who is accused, asked, warned or threatened, in the text's words, if found
 * @param topics the two or three salient noun phrases and names, canonical, best first
 */
public record QuotationThemes(
    List<ThemeScore> themes, @Nullable String target, List<String> topics) {
  public QuotationThemes {
    themes = List.copyOf(themes);
    topics = List.copyOf(topics);
  }
}
