package org.dixit.ingest;

import java.util.Set;

/** Elements that begin and end a paragraph, in HTML, NITF and what Tika gives. */
public final class BlockTags {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "block",
          "blockquote",
          "body",
          "bq",
          "caption",
          "dd",
          "div",
          "dl",
          "dt",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hl1",
          "hl2",
          "hr",
          "html",
          "li",
          "main",
          "ol",
          "p",
          "para",
          "pre",
          "section",
          "table",
          "tr",
          "ul");

  private BlockTags() {}

  /**
   * @param name in lower case, without a prefix
   */
  public static boolean contains(String name) {
    return BLOCKS.contains(name);
  }
}
