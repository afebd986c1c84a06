package org.dixit.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents in all formats, made by real writers. The same two invented paragraphs are in each. */
final class SampleDocuments {
  static final String FIRST =
      "The mayor of Port Ellery, Dana Whitlock, said on Tuesday that the bridge would reopen in May.";
  static final String SECOND =
      "\u201cNobody should have to wait a year for a bridge,\u201d she told reporters at the harbour.";

  private SampleDocuments() {}

  static String text() {
    return FIRST + "\n\n" + SECOND + "\n";
  }

  static byte[] html() {
    String page =
        "<!DOCTYPE html><html><head><title>Bridge to reopen</title></head><body><article><h1>Bridge"
            + " to reopen</h1><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article></body></html>";
    return page.getBytes(UTF_8);
  }

  static byte[] docx() throws IOException {
    try (XWPFDocument docx = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      docx.createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("PRESS OFFICE");
      docx.createParagraph().createRun().setText(FIRST);
      docx.createParagraph().createRun().setText(SECOND);
      docx.getProperties().getCoreProperties().setTitle("Bridge to reopen");
      docx.getProperties().getCoreProperties().setCreator("Lena Ortiz");
      docx.write(out);
      return out.toByteArray();
    }
  }

  static byte[] odt() throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/vnd.oasis.opendocument.text");
    entries.put(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\""
            + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/></manifest:manifest>");
    entries.put(
        "meta.xml",
        "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>"
            + "<dc:title>Bridge to reopen</dc:title></office:meta></office:document-meta>");
    entries.put(
        "content.xml",
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
            + "<text:p>"
            + FIRST
            + "</text:p><text:p>"
            + SECOND
            + "</text:p>"
            + "</office:text></office:body></office:document-content>");
    return zip(entries, true);
  }

  static byte[] epub() throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/epub+zip");
    entries.put(
        "META-INF/container.xml",
        "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
            + "<rootfile full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>"
            + "</container>");
    entries.put(
        "book.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Bridge to reopen</dc:title>"
            + "</metadata><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>"
            + "</manifest><spine><itemref idref=\"a\"/></spine></package>");
    entries.put(
        "a.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></body></html>");
    return zip(entries, true);
  }

  static byte[] rtf() {
    String body =
        (FIRST + "\\par " + SECOND + "\\par ")
            .replace("\u201c", "\\'93")
            .replace("\u201d", "\\'94");
    return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title Bridge to reopen}"
            + "{\\author Lena Ortiz}}\\f0 "
            + body
            + "}")
        .getBytes(UTF_8);
  }

  static byte[] eml() {
    return ("From: Lena Ortiz <lena@press.example>\r\nTo: desk@paper.example\r\nSubject:"
            + " =?UTF-8?Q?Bridge_to_reopen?=\r\nDate: Tue, 4 Mar 2025 10:15:00 +0100\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
            + wrapped(FIRST)
            + "\r\n\r\n"
            + wrapped(SECOND)
            + "\r\n\r\nOn Mon, 3 Mar 2025, Tom Hale wrote:\r\n> When will it open?\r\n> Tom\r\n"
            + "\r\n-- \r\nLena Ortiz\r\nPress office\r\n")
        .getBytes(UTF_8);
  }

  static byte[] nitf() {
    return ("<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\"><nitf><head><docdata>"
            + "<date.issue norm=\"20250304T101500+0100\"/></docdata></head><body><body.head><hedline>"
            + "<hl1>Bridge to reopen</hl1></hedline><byline>By <person>Lena Ortiz</person></byline>"
            + "</body.head><body.content><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p><media"
            + " media-type=\"image\"><media-caption>The bridge</media-caption></media></body.content>"
            + "</body></nitf>")
        .getBytes(UTF_8);
  }

  static byte[] newsMl() {
    return ("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" xml:lang=\"en\"><itemMeta>"
            + "<provider literal=\"Harbour Wire\"/><versionCreated>2025-03-04T10:15:00+01:00"
            + "</versionCreated></itemMeta><contentMeta><creator><name>Lena Ortiz</name></creator>"
            + "<headline>Bridge to reopen</headline></contentMeta><contentSet><inlineXML"
            + " contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
            + "<head><title>t</title></head><body><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></body></html></inlineXML></contentSet></newsItem>")
        .getBytes(UTF_8);
  }

  static byte[] rss() {
    return ("<?xml version=\"1.0\"?><rss version=\"2.0\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour News</title>"
            + "<language>en-gb</language>"
            + item("Bridge to reopen")
            + item("Bridge: an update")
            + "</channel></rss>")
        .getBytes(UTF_8);
  }

  private static String item(String title) {
    return "<item><title>"
        + title
        + "</title><link>https://news.example/bridge</link><dc:creator>Lena"
        + " Ortiz</dc:creator><pubDate>Tue, 04 Mar 2025 10:15:00 +0100</pubDate><description>Short."
        + "</description><content:encoded><![CDATA[<p>"
        + FIRST
        + "</p><p>"
        + SECOND
        + "</p>]]></content:encoded></item>";
  }

  static String json() {
    return "{\"headline\": \"Bridge to reopen\", \"byline\": \"By Lena Ortiz\", \"published\":"
        + " \"2025-03-04T10:15:00+01:00\", \"body\": \""
        + (FIRST + "\n\n" + SECOND).replace("\n", "\\n")
        + "\"}";
  }

  /** Two pages with a running head, page numbers and a word broken at a line's end. */
  static byte[] pdf() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      page(
          pdf,
          "1",
          List.of(
              "The mayor of Port Ellery, Dana Whitlock, said on Tues-",
              "day that the bridge would reopen in May, after a long",
              "year of repairs.",
              "   Work began in April. The council paid for it with a",
              "loan that runs for twenty years and is to be paid back",
              "by those who"));
      page(
          pdf,
          "2",
          List.of(
              "cross it, and by nobody else but them and their",
              "firms.",
              "   She would not say more."));
      pdf.getDocumentInformation().setTitle("Bridge to reopen");
      pdf.getDocumentInformation().setAuthor("Lena Ortiz");
      Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      date.setTimeInMillis(1741079700000L);
      pdf.getDocumentInformation().setCreationDate(date);
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void page(PDDocument pdf, String number, List<String> lines) throws IOException {
    PDFont font = new PDType1Font(FontName.HELVETICA);
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      line(content, font, 72, 750, "Port Ellery Council - Press release");
      float y = 680;
      for (String line : lines) {
        line(content, font, line.startsWith(" ") ? 90 : 72, y, line.strip());
        y -= 14;
      }
      line(content, font, 300, 40, "Page " + number + " of 2");
    }
  }

  private static void line(PDPageContentStream content, PDFont font, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  static byte[] zip(Map<String, String> entries, boolean firstStored) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    entries.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return zipOf(bytes, firstStored);
  }

  static byte[] zipOf(Map<String, byte[]> entries, boolean firstStored) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean stored = firstStored;
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(e.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(e.getValue().length);
          entry.setCrc(crc.getValue());
        }
        stored = false;
        zip.putNextEntry(entry);
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String wrapped(String paragraph) {
    return paragraph.replaceAll("(.{60,70}) ", "$1\r\n");
  }
}
