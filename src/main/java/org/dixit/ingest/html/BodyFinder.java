package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the article's blocks on a page. Each block gets a score, above zero for running text and
 * below for what surrounds it; the article is the element whose blocks have the greatest sum
 * (maximum subsequence segmentation, Pasternack and Roth 2009, on the tree instead of the
 * sequence), less the blocks in it that are known boilerplate.
 */
final class BodyFinder {
  private static final long NOISE =
      Trait.bits(
          Trait.NAV,
          Trait.FOOTER,
          Trait.ASIDE,
          Trait.FORM,
          Trait.CAPTION,
          Trait.RELATED,
          Trait.SHARE,
          Trait.COMMENT,
          Trait.NEWSLETTER,
          Trait.AD,
          Trait.COOKIE,
          Trait.BIO,
          Trait.BYLINE,
          Trait.DATE,
          Trait.TAGS,
          Trait.SIDEBAR,
          Trait.POPUP,
          Trait.HIDDEN,
          Trait.BUTTON,
          Trait.GALLERY,
          Trait.TITLE);

  private BodyFinder() {}

  /** The article's blocks in order; empty if the page has none. */
  static List<Block> find(PageBlocks page) {
    if (page.blocks().isEmpty()) {
      return List.of();
    }
    Region root = page.regions().get(0);
    double[] scores = new double[page.blocks().size() + 1];
    for (Region region : page.regions()) {
      boolean big = region.proseChars * 2 > root.proseChars;
      long own = big ? region.traits & ~NOISE : region.traits;
      region.inherited = own | (region.parent == null ? 0 : region.parent.inherited);
    }
    for (Block block : page.blocks()) {
      scores[block.index() + 1] = scores[block.index()] + score(block);
    }
    Region best = root;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Region region : page.regions()) {
      if (region.lastBlock >= 0) {
        double score = scores[region.lastBlock + 1] - scores[region.firstBlock];
        if (score >= bestScore) {
          best = region;
          bestScore = score;
        }
      }
    }
    List<Block> body = new ArrayList<>();
    for (int i = best.firstBlock; i <= best.lastBlock; i++) {
      Block block = page.blocks().get(i);
      if (isText(block)) {
        body.add(block);
      }
    }
    return body;
  }

  private static boolean isText(Block block) {
    return (block.region().inherited & NOISE) == 0
        && !block.tag().equals("h1")
        && block.linkDensity() < 0.7;
  }

  private static double score(Block block) {
    int length = block.text().length();
    if ((block.region().inherited & NOISE) != 0) {
      return -Math.min(length, 100) * 0.3;
    }
    if (block.isProse()) {
      return Math.min(length, 400) * (1 - 2 * block.linkDensity());
    }
    return block.linkDensity() > 0.5 ? -20 : -5;
  }
}
