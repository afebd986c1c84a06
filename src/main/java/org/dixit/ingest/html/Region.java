package org.dixit.ingest.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of the page as the body finder sees it: where it hangs, what its names say, and the
 * sums over the text blocks below it. Made by one walk over the page, then not changed.
 */
final class Region {
  final @Nullable Region parent;
  final Element element;
  final boolean isBlock;
  final int depth;

  /** What this element itself says. */
  final long traits;

  /** The first block below; more than {@link #lastBlock} if there is none. */
  int firstBlock = Integer.MAX_VALUE;

  int lastBlock = -1;
  int chars;
  int linkChars;

  /** What this element and those around it say, as far as it is to be believed. */
  long inherited;

  /** Characters of blocks that read like running text. */
  int proseChars;

  Region(@Nullable Region parent, Element element, boolean isBlock, long traits) {
    this.parent = parent;
    this.element = element;
    this.isBlock = isBlock;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.traits = traits;
  }

  boolean has(Trait trait) {
    return (traits & trait.bit()) != 0;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  void add(Block block) {
    chars += block.text().length();
    linkChars += block.linkChars();
    proseChars += block.isProse() ? block.text().length() : 0;
    firstBlock = Math.min(firstBlock, block.index());
    lastBlock = Math.max(lastBlock, block.index());
  }

  /** Takes in the sums of a region right below. */
  void add(Region child) {
    chars += child.chars;
    linkChars += child.linkChars;
    proseChars += child.proseChars;
    firstBlock = Math.min(firstBlock, child.firstBlock);
    lastBlock = Math.max(lastBlock, child.lastBlock);
  }

  /** Whether {@code other} is this region or lies below it. */
  boolean holds(Region other) {
    Region at = other;
    while (at.depth > depth && at.parent != null) {
      at = at.parent;
    }
    return at == this;
  }

  /** The deepest region that holds both. */
  static Region common(Region a, Region b) {
    Region x = a;
    Region y = b;
    while (x != y) {
      if (x.depth >= y.depth && x.parent != null) {
        x = x.parent;
      } else if (y.parent != null) {
        y = y.parent;
      } else {
        return y;
      }
    }
    return x;
  }
}
