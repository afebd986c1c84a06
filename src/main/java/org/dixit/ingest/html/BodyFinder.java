package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the article's blocks on a page. Each block gets a score, above zero for running text and
 * below for what surrounds it; the article is the element whose blocks have the greatest sum
 * (maximum subsequence segmentation, Pasternack and Roth 2009, on the tree instead of the
 * sequence), less the blocks in it that are known boilerplate. Immutable.
 */
final class BodyFinder {
  private static final double LINKED = 0.7;

  private final Boilerplate boilerplate;

  BodyFinder(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * The article's blocks in order; empty if the page has none.
   *
   * @param title the article's, which is not part of its text
   */
  List<Block> find(PageBlocks page, String title) {
    if (page.blocks().isEmpty()) {
      return List.of();
    }
    Inheritance.settle(page);
    Region best = best(page);
    List<Block> body = new ArrayList<>();
    String titleKey = Names.key(title);
    for (int i = best.firstBlock; i <= best.lastBlock; i++) {
      Block block = page.blocks().get(i);
      if (isText(block) && !Names.key(block.text()).equals(titleKey)) {
        body.add(block);
      }
    }
    return BodyEnds.trim(body, boilerplate);
  }

  private Region best(PageBlocks page) {
    double[] sums = new double[page.blocks().size() + 1];
    for (Block block : page.blocks()) {
      sums[block.index() + 1] = sums[block.index()] + score(page, block);
    }
    Region best = page.regions().get(0);
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Region region : page.regions()) {
      if (region.lastBlock >= 0) {
        double score = sums[region.lastBlock + 1] - sums[region.firstBlock];
        if (score >= bestScore) {
          best = region;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private boolean isText(Block block) {
    return (block.region().inherited & Inheritance.NOISE) == 0
        && !block.tag().equals("h1")
        && block.linkDensity() < LINKED
        && Sentences.hasWord(block.text())
        && !boilerplate.isLine(block.text());
  }

  private static double score(PageBlocks page, Block block) {
    int length = block.text().length();
    if ((block.region().inherited & Inheritance.NOISE) != 0) {
      return -Math.min(length, 100) * 0.3;
    }
    if (block.isProse()) {
      return Math.min(length, 400) * runWeight(page, block) * (1 - 2 * block.linkDensity());
    }
    if (block.linkDensity() > 0.5) {
      return -20;
    }
    return (block.region().inherited & Trait.BODY.bit()) != 0 ? 0 : -5;
  }

  /**
   * Running text comes in runs; a paragraph that stands alone beside a link is a teaser for another
   * article.
   */
  private static double runWeight(PageBlocks page, Block block) {
    Block before = page.blocks().get(Math.max(0, block.index() - 1));
    Block after = page.blocks().get(Math.min(page.blocks().size() - 1, block.index() + 1));
    if ((before.isProse() && before.index() < block.index()) || (after.isProse() && after.index() > block.index())) {
      return 1;
    }
    return before.linkDensity() > LINKED ? 0 : 0.6;
  }
}
