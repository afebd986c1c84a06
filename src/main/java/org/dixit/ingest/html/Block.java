package org.dixit.ingest.html;

/**
 * A stretch of text that a reader sees as one paragraph, heading, list item or table row.
 *
 * @param index its place among the page's blocks
 * @param text white space made single, never empty
 * @param tag the block-level element around it ("p", "li", "h2", "div")
 * @param region the deepest element that holds all of it
 * @param linkChars how many of its characters are in links or buttons
 * @param boldChars how many are in bold
 */
record Block(int index, String text, String tag, Region region, int linkChars, int boldChars) {
  private static final int SHORT = 60;

  double linkDensity() {
    return (double) linkChars / text.length();
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Whether it reads like running text: long enough, a full stop, few links. */
  boolean isProse() {
    return text.length() >= SHORT && linkDensity() < 0.4 && Sentences.hasEnd(text);
  }
}
