package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's {@code meta} elements, by the name, property or itemprop that they give. */
final class MetaTags {
  private final Map<String, List<String>> values = new HashMap<>();

  static MetaTags read(Document page) {
    MetaTags result = new MetaTags();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        result.add(meta.attr("property"), content);
        result.add(meta.attr("name"), content);
        result.add(meta.attr("itemprop"), content);
      }
    }
    return result;
  }

  private void add(String name, String content) {
    if (!name.isEmpty()) {
      values.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(content);
    }
  }

  /** The values of the first of these names that has any. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** The first value of the first of these names that has any, or null. */
  @Nullable String first(String... names) {
    List<String> found = all(names);
    return found.isEmpty() ? null : found.get(0);
  }
}
