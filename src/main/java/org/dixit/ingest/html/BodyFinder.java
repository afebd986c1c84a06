package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds the article's blocks on a page. Each block gets a score, above zero for running text and
 * below for what surrounds it; the article is the element whose blocks have the greatest sum
 * (maximum subsequence segmentation, Pasternack and Roth 2009, on the tree instead of the
 * sequence), less the blocks in it that are known boilerplate. Immutable.
 */
final class BodyFinder {
  private static final double LINKED = 0.7;

  /** A teaser's heading, author and date stand within as many blocks before it. */
  private static final int NEAR = 4;

  private static final int LONGEST_CAPTION = 150;

  private static final Evaluator PICTURE = Selector.evaluatorOf("img:not([class*=emoji])");

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
    Standfirst.above(page, best).ifPresent(body::add);
    for (int i = best.firstBlock; i <= best.lastBlock; i++) {
      Block block = page.blocks().get(i);
      if (isText(block) && !isTitle(block, title, titleKey)) {
        body.add(block);
      }
    }
    return BodyEnds.trim(Copies.drop(body), boilerplate);
  }

  private static boolean isTitle(Block block, String title, String titleKey) {
    return block.text().length() <= title.length() * 2 && Names.key(block.text()).equals(titleKey);
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
        && !boilerplate.isLine(block.text())
        && !isCaption(block);
  }

  /** Whether a short line shares its paragraph with a picture. */
  private static boolean isCaption(Block block) {
    if (block.isProse()
        || block.text().length() > LONGEST_CAPTION
        || !block.tag().equals("p")
        || Sentences.startsQuoted(block.text())) {
      return false;
    }
    Element paragraph = block.region().element.closest("p");
    return paragraph != null && paragraph.selectFirst(PICTURE) != null;
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
   * Running text comes in runs; a paragraph under a heading that is a link is a teaser for another
   * article.
   */
  private static double runWeight(PageBlocks page, Block block) {
    boolean isLone = true;
    for (int i = block.index() - 1; i >= 0 && i >= block.index() - NEAR; i--) {
      Block before = page.blocks().get(i);
      if (before.isProse()) {
        return 1;
      }
      if (before.isHeading() && before.linkDensity() > LINKED) {
        return 0;
      }
      isLone &= before.linkDensity() > LINKED;
    }
    return isLone ? 0.6 : 1;
  }
}
