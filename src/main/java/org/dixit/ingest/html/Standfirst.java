package org.dixit.ingest.html;

import java.util.List;
import java.util.Optional;

/** Finds the standfirst: the sentence between an article's heading and the element of its body. */
final class Standfirst {
  private static final int SHORTEST = 40;
  private static final int LONGEST = 450;

  /** It stands no more than this many blocks above. */
  private static final int FAR = 15;

  private static final int LEVELS = 3;

  private Standfirst() {}

  static Optional<Block> above(PageBlocks page, Region body) {
    List<Block> blocks = page.blocks();
    Block found = null;
    for (int i = body.firstBlock - 1; i >= 0 && i >= body.firstBlock - FAR; i--) {
      Block block = blocks.get(i);
      if (block.tag().equals("h1")) {
        return Optional.ofNullable(found);
      }
      if (isStandfirst(block)) {
        found = block;
      }
    }
    return Optional.empty();
  }

  private static boolean isStandfirst(Block block) {
    int length = block.text().length();
    if (length < SHORTEST
        || length > LONGEST
        || block.linkDensity() > 0.3
        || (block.region().inherited & Inheritance.NOISE) != 0) {
      return false;
    }
    Region region = block.region();
    for (int i = 0; i < LEVELS && region != null; i++) {
      if (region.has(Trait.SUMMARY)) {
        return true;
      }
      region = region.parent;
    }
    return false;
  }
}
