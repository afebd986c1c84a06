package org.dixit.ingest.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the lines at the head and foot of pages that are not text: titles, page numbers. */
final class RunningHeads {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page |p\\. ?|- ?|– ?|\\| ?)?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?(?: ?[-–|])?"
              + "|[ivxl]{1,6}",
          Pattern.CASE_INSENSITIVE);

  private RunningHeads() {}

  static List<PdfLine> removed(List<PdfLine> lines) {
    Map<String, Set<Integer>> pagesOf = new HashMap<>();
    Set<Integer> pages = new HashSet<>();
    for (PdfLine line : lines) {
      pages.add(line.page());
      if (line.isInMargin()) {
        pagesOf.computeIfAbsent(key(line), key -> new HashSet<>()).add(line.page());
      }
    }
    // Left and right pages may have heads of their own.
    int often = Math.max(2, pages.size() / 3);
    return lines.stream()
        .filter(
            line ->
                !line.isInMargin()
                    || !(PAGE_NUMBER.matcher(line.text()).matches()
                        || pagesOf.getOrDefault(key(line), Set.of()).size() >= often))
        .toList();
  }

  /** The same head on another page may count on. */
  private static String key(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
