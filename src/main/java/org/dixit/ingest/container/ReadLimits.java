package org.dixit.ingest.container;

import java.io.Serializable;

/**
 * How much is read before a document or a file is given up.
 *
 * @param maxDocumentBytes the largest document, or line, or record
 * @param maxDepth how many containers may lie in one another
 * @param maxExpansion how many times its own size a file may grow when it is unpacked; looked at
 *     from one gigabyte on
 */
public record ReadLimits(long maxDocumentBytes, int maxDepth, int maxExpansion)
    implements Serializable {
  /** 64 MB a document, three containers deep, 250 times the size. */
  public static final ReadLimits DEFAULT = new ReadLimits(64L << 20, 3, 250);

  public ReadLimits {
    if (maxDocumentBytes < 1 || maxDocumentBytes > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException("maxDocumentBytes: " + maxDocumentBytes);
    }
    if (maxDepth < 0) {
      throw new IllegalArgumentException("maxDepth: " + maxDepth);
    }
    if (maxExpansion < 1) {
      throw new IllegalArgumentException("maxExpansion: " + maxExpansion);
    }
  }
}
