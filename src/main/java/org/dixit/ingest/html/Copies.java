package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops what a page says twice: the same article for another screen, a pulled quotation. */
final class Copies {
  /** Shorter lines may well come again. */
  private static final int SHORTEST = 40;

  private Copies() {}

  static List<Block> drop(List<Block> body) {
    Map<String, Integer> first = new HashMap<>();
    List<Block> kept = new ArrayList<>();
    int original = -1;
    for (int i = 0; i < body.size(); i++) {
      String text = body.get(i).text();
      boolean goesOn =
          original >= 0 && original + 1 < i && body.get(original + 1).text().equals(text);
      Integer before = first.putIfAbsent(text, i);
      if (goesOn) {
        original++;
      } else if (before != null && text.length() >= SHORTEST) {
        original = before;
      } else {
        original = -1;
        kept.add(body.get(i));
      }
    }
    return kept;
  }
}
