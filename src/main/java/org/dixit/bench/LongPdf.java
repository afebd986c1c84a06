package org.dixit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** One document of {@value #PAGES} pages: an article as long as some hundred others. */
final class LongPdf {
  private static final int PAGES = 300;
  private static final int LINES = 48;
  private static final int LETTERS = 85;
  private static final float SIZE = 10;
  private static final float LEADING = 14;
  private static final float MARGIN = 60;

  private LongPdf() {}

  /** Fills the pages with the articles that {@code mix} makes from number {@code first} on. */
  static void write(Path file, int first, ArticleMix mix) throws IOException {
    Iterator<String> lines =
        IntStream.iterate(first, number -> number + 1)
            .mapToObj(number -> mix.article(number).path("text").asText())
            .flatMap(String::lines)
            .flatMap(paragraph -> wrapped(ascii(paragraph)).lines())
            .iterator();
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < PAGES; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
          text.beginText();
          text.setFont(font, SIZE);
          text.setLeading(LEADING);
          text.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
          for (int line = 0; line < LINES; line++) {
            text.showText(lines.next());
            text.newLine();
          }
          text.endText();
        }
      }
      pdf.save(file.toFile());
    }
  }

  private static String ascii(String text) {
    return text.replace('\u2019', '\'')
        .replaceAll("[\u201c\u201d]", "\"")
        .replaceAll("[^ -~]", " ")
        .strip();
  }

  private static String wrapped(String paragraph) {
    StringBuilder wrapped = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    int lineBegin = 0;
    int begin = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end - lineBegin > LETTERS) {
        wrapped.append('\n');
        lineBegin = begin;
      }
      wrapped.append(paragraph, begin, end);
      begin = end;
    }
    return wrapped.append("\n\n").toString();
  }
}
