package org.dixit.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;

/** Documents of Word 97 and older: files that Word or OpenOffice saved, or changed by POI. */
final class SampleWord {
  private SampleWord() {}

  /** A file of Apache Tika's tests as it is; see NOTICE. */
  static byte[] file(String name) throws IOException {
    try (InputStream in = SampleWord.class.getResourceAsStream("/word/" + name)) {
      return in.readAllBytes();
    }
  }

  static byte[] doc(String title, String author, String... paragraphs) throws IOException {
    try (InputStream template = SampleWord.class.getResourceAsStream("/word/template.doc");
        HWPFDocument doc = new HWPFDocument(template);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Range text = doc.getRange();
      text.getParagraph(0).replaceText(String.join("\r", paragraphs) + "\r", false);
      doc.getSummaryInformation().setTitle(title);
      doc.getSummaryInformation().setAuthor(author);
      doc.write(out);
      return out.toByteArray();
    }
  }
}
