package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is not of the article from its two ends, and headings that nothing follows. */
final class BodyEnds {
  /** No more than this many lines are looked at beyond the running text. */
  private static final int FAR = 6;

  private BodyEnds() {}

  static List<Block> trim(List<Block> body, Boilerplate boilerplate) {
    int start = 0;
    int end = body.size();
    for (int i = end - 1; i > 0 && i >= body.size() - FAR; i--) {
      Block block = body.get(i);
      if (block.isHeading() || boilerplate.isEnd(block.text())) {
        end = i;
      } else if (block.isProse() || Sentences.startsQuoted(block.text())) {
        break;
      }
    }
    for (int i = 0; i < FAR && start < end - 1; i++) {
      if (!boilerplate.isEnd(body.get(start).text())) {
        break;
      }
      start++;
    }
    return withoutEmptySections(body.subList(start, end));
  }

  /** Drops a heading whose section was dropped: blocks are missing and a heading comes next. */
  private static List<Block> withoutEmptySections(List<Block> body) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Block block = body.get(i);
      boolean isEmpty =
          block.isHeading()
              && i + 1 < body.size()
              && body.get(i + 1).isHeading()
              && body.get(i + 1).index() > block.index() + 1
              && body.get(i + 1).tag().compareTo(block.tag()) <= 0;
      if (!isEmpty) {
        kept.add(block);
      }
    }
    return kept;
  }
}
