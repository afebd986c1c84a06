package org.dixit.ingest.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of a PDF, in the order of its content, which keeps columns apart. */
final class PdfLines extends PDFTextStripper {
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();

  private PdfLines() throws IOException {}

  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.writeText(document, new StringWriter());
    stripper.finishLine();
    return stripper.lines;
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    text.append(word);
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    finishLine();
  }

  @Override
  protected void writePageEnd() {
    finishLine();
  }

  private void finishLine() {
    String line = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!line.isEmpty() && !letters.isEmpty()) {
      float left = Float.MAX_VALUE;
      float right = 0;
      float size = 0;
      for (TextPosition letter : letters) {
        left = Math.min(left, letter.getXDirAdj());
        right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
        size = Math.max(size, letter.getFontSizeInPt());
      }
      TextPosition first = letters.get(0);
      float height = first.getPageHeight();
      lines.add(
          new PdfLine(getCurrentPageNo(), height, line, left, right, first.getYDirAdj(), size));
    }
    text.setLength(0);
    letters.clear();
  }
}
