package org.dixit.ingest.document;

/**
 * A line as it stands on a page of a PDF; lengths in points, from the page's top left corner.
 *
 * @param baseline how far down its letters stand
 * @param size of its letters
 */
record PdfLine(
    int page, float pageHeight, String text, float left, float right, float baseline, float size) {
  /** Whether it stands in the band at the top or at the bottom where running heads are. */
  boolean isInMargin() {
    return baseline < pageHeight * 0.1 || baseline > pageHeight * 0.9;
  }
}
