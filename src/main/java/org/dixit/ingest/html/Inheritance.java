package org.dixit.ingest.html;

import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Settles which traits of the regions around a block are to be believed of the block itself. */
final class Inheritance {
  /** What stands beside an article. */
  static final long NOISE =
      Trait.bits(
          Trait.NAV,
          Trait.FOOTER,
          Trait.ASIDE,
          Trait.FORM,
          Trait.FIGURE,
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
          Trait.BUTTON);

  /**
   * What remains noise even with an article's body inside: the body of a comment is a comment's.
   */
  private static final long FIRM =
      Trait.bits(
          Trait.NAV,
          Trait.FOOTER,
          Trait.ASIDE,
          Trait.RELATED,
          Trait.COMMENT,
          Trait.COOKIE,
          Trait.CAPTION);

  /** The most characters that a caption has; what holds more is an article with a picture. */
  private static final int LARGEST_FIGURE = 600;

  /** A part of the page with this share of its running text is not noise, whatever it is named. */
  private static final double LARGE = 0.5;

  private static final double BODY_SHARE = 0.15;

  private static final Evaluator TEXT = Selector.evaluatorOf("blockquote, table, pre");
  private static final Evaluator PICTURE =
      Selector.evaluatorOf("img, picture, video, svg, figcaption, iframe");

  private Inheritance() {}

  /** Sets {@link Region#inherited} for every region of the page. */
  static void settle(PageBlocks page) {
    double prose = page.regions().get(0).proseChars;
    for (Region region : page.regions()) {
      long own = region.traits;
      if (region.proseChars > prose * LARGE) {
        own &= ~NOISE;
      }
      if ((own & Trait.FIGURE.bit()) != 0 && isNoFigure(region)) {
        own &= ~Trait.FIGURE.bit();
      }
      long above = region.parent == null ? 0 : region.parent.inherited;
      if (region.has(Trait.BODY) && region.proseChars > prose * BODY_SHARE) {
        own &= ~NOISE;
        above &= ~NOISE | FIRM;
      }
      region.inherited = own | above;
    }
  }

  private static boolean isNoFigure(Region region) {
    return region.chars > LARGEST_FIGURE
        || region.has(Trait.QUOTE)
        || region.has(Trait.EMBED)
        || region.element.selectFirst(TEXT) != null
        || region.element.selectFirst(PICTURE) == null;
  }
}
