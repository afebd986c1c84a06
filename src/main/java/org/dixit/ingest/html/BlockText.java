package org.dixit.ingest.html;

import org.jspecify.annotations.Nullable;

/** The text of the block being read: white space made single, line breaks weighed. */
final class BlockText {
  private final StringBuilder text = new StringBuilder();
  private @Nullable Region region;
  private boolean space;
  private int breaks;
  private int linkChars;
  private int boldChars;

  void space() {
    space = true;
  }

  void lineBreak() {
    breaks++;
    space = true;
  }

  /**
   * Whether the line breaks just read end a paragraph: two do, one does after the end of a
   * sentence.
   */
  boolean breaksParagraph() {
    return !text.isEmpty() && (breaks > 1 || (breaks == 1 && Sentences.isEnd(text)));
  }

  void add(char c, Region at, boolean isLink, boolean isBold) {
    if (space && !text.isEmpty()) {
      text.append(' ');
    }
    space = false;
    breaks = 0;
    text.append(c);
    Region before = region;
    if (before == null) {
      region = at;
    } else if (before != at) {
      region = Region.common(before, at);
    }
    linkChars += isLink ? 1 : 0;
    boldChars += isBold ? 1 : 0;
  }

  /** The deepest region around all of the text; null if there is no text. */
  @Nullable Region region() {
    return region;
  }

  int linkChars() {
    return linkChars;
  }

  int boldChars() {
    return boldChars;
  }

  void clear() {
    text.setLength(0);
    region = null;
    space = false;
    breaks = 0;
    linkChars = 0;
    boldChars = 0;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
