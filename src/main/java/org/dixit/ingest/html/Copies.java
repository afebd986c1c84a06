package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drops what a page says twice: the same article for another screen, a pulled quotation. */
final class Copies {
  /** A block of this length may be the whole article in one, as some pages hold for robots. */
  private static final int LONG = 1000;

  private static final int PARTS = 3;

  private Copies() {}

  /** The blocks without repeated paragraphs, and without what follows these as it did before. */
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
      } else if (before != null && isCopy(body.get(i), body.get(before))) {
        original = before;
      } else {
        original = -1;
        if (text.length() < LONG || !holdsOthers(body.get(i), body)) {
          kept.add(body.get(i));
        }
      }
    }
    return kept;
  }

  /** A list or a plan says the same again in one place; a copy stands in another. */
  private static boolean isCopy(Block block, Block before) {
    return block.isProse() && !Objects.equals(block.region().parent, before.region().parent);
  }

  private static boolean holdsOthers(Block block, List<Block> body) {
    return body.stream()
            .filter(other -> other.isProse() && other.text().length() < block.text().length())
            .filter(other -> block.text().contains(other.text()))
            .limit(PARTS)
            .count()
        == PARTS;
  }
}
