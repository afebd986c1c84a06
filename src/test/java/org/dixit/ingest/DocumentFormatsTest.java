package org.dixit.ingest;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dixit.ingest.SampleDocuments.FIRST;
import static org.dixit.ingest.SampleDocuments.SECOND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

final class DocumentFormatsTest {
  private static final String BOTH = FIRST + "\n\n" + SECOND;
  private static final Instant PUBLISHED = Instant.parse("2025-03-04T09:15:00Z");

  @Test
  void plainTextStaysAsItIs() {
    String text = "  One.\r\n\r\n\tTwo \u201cthree\u201d.  \r\n\r\n\r\n";
    assertThat(Ingested.from("a.txt", text.getBytes(UTF_8)).only().text()).isEqualTo(text);
  }

  @Test
  void byteOrderMarkOfUtf8StaysSoThatOffsetsDo() {
    String text = "\ufeffOne.\n";
    assertThat(Ingested.from("a.txt", text.getBytes(UTF_8)).only().text()).isEqualTo(text);
  }

  @Test
  void textInOtherCharsetsIsNotMangled() {
    String text =
        "\u201cC\u2019est d\u00e9j\u00e0 fini\u201d, a dit le maire de Neuville-sur-Mer hier soir.";
    byte[] windows = text.getBytes(Charset.forName("windows-1252"));
    assertThat(Ingested.from("a.txt", windows).only().text()).isEqualTo(text);
    assertThat(Ingested.from("a.txt", text.getBytes(UTF_16LE)).only().text()).isEqualTo(text);
    assertThat(Ingested.from("a.txt", ("\ufeff" + text).getBytes(UTF_16LE)).only().text())
        .isEqualTo(text);
  }

  @Test
  void brokenByteInUtf8CostsOneCharacterOnly() {
    String text = "\u201cWe are ready,\u201d she said. ".repeat(20);
    byte[] bytes = (text + "\u201d").getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Ingested.from("a.txt", cut).only().text()).isEqualTo(text + "\ufffd");
  }

  @Test
  void newsThatStartsLikeAMailIsText() {
    String text = "From: the archive\n\n" + FIRST + "\n";
    assertThat(Ingested.from("a.txt", text.getBytes(UTF_8)).only().text()).isEqualTo(text);
  }

  @Test
  void pdfLinesAreJoinedAndRunningHeadsDropped() throws IOException {
    ParsedArticle article = Ingested.from("a.pdf", SampleDocuments.pdf()).only();
    assertThat(article.text())
        .isEqualTo(
            """
            The mayor of Port Ellery, Dana Whitlock, said on Tuesday that the bridge would reopen \
            in May, after a long year of repairs.

            Work began in April. The council paid for it with a loan that runs for twenty years \
            and is to be paid back by those who cross it, and by nobody else but them and their \
            firms.

            She would not say more.\
            """);
    assertThat(article.metadata().title()).isEqualTo("Bridge to reopen");
    assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
    assertThat(article.metadata().published()).isEqualTo(PUBLISHED);
  }

  @Test
  void pdfWithAPasswordIsEncrypted() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(SampleDocuments.pdf())) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(out);
    }
    assertThat(Ingested.from("a.pdf", out.toByteArray()).onlyReject())
        .isEqualTo(RejectCode.ENCRYPTED);
  }

  @Test
  void wordProcessorsGiveParagraphsWithoutPageHeads() throws IOException {
    ParsedArticle docx = Ingested.from("a.docx", SampleDocuments.docx()).only();
    assertThat(docx.text()).isEqualTo(BOTH);
    assertThat(docx.metadata().title()).isEqualTo("Bridge to reopen");
    assertThat(docx.metadata().authors()).containsExactly("Lena Ortiz");
    ParsedArticle odt = Ingested.from("a.odt", SampleDocuments.odt()).only();
    assertThat(odt.text()).isEqualTo(BOTH);
    assertThat(odt.metadata().title()).isEqualTo("Bridge to reopen");
    ParsedArticle rtf = Ingested.from("a.rtf", SampleDocuments.rtf()).only();
    assertThat(rtf.text()).isEqualTo(BOTH);
    assertThat(rtf.metadata().title()).isEqualTo("Bridge to reopen");
    assertThat(Ingested.from("a.epub", SampleDocuments.epub()).only().text()).isEqualTo(BOTH);
  }

  @Test
  void wordFilesOfBefore2007() throws IOException {
    byte[] doc = SampleWord.doc("Bridge to reopen", "Lena Ortiz", FIRST, SECOND);
    ParsedArticle article = Ingested.from("a.doc", doc).only();
    assertThat(article.mediaType()).isEqualTo("application/msword");
    assertThat(article.text()).isEqualTo(BOTH);
    assertThat(article.metadata().title()).isEqualTo("Bridge to reopen");
    assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
    assertThat(Ingested.from("article", doc).only().text()).isEqualTo(BOTH);
    ParsedArticle word6 = Ingested.from("a.doc", SampleWord.file("word6.doc")).only();
    assertThat(word6.text()).isEqualTo("The quick brown fox jumps over the lazy dog");
    assertThat(word6.metadata().authors()).containsExactly("Nevin Nollop");
    assertThat(Ingested.from("a.doc", SampleWord.file("locked.doc")).onlyReject())
        .isEqualTo(RejectCode.ENCRYPTED);
  }

  @Test
  void notesOfAWordFileAndTheirMarksAreNoText() throws IOException {
    String text = Ingested.from("a.doc", SampleWord.file("various.doc")).only().text();
    assertThat(text).startsWith("Footnote appears here\n\nBold italic underline");
    assertThat(text).endsWith("Here is a text box");
    assertThat(text).doesNotContain("\ufffd");
  }

  @Test
  void officeFileThatWasNeverChangedHasNoTimeOfChange() throws IOException {
    ArticleMetadata metadata =
        Ingested.from("a.doc", SampleWord.file("template.doc")).only().metadata();
    assertThat(metadata.published()).isEqualTo(Instant.parse("2009-06-11T13:53:04Z"));
    assertThat(metadata.modified()).isNull();
  }

  @Test
  void renamedFilesAreToldByTheirContent() throws IOException {
    assertThat(Ingested.from("a.txt", SampleDocuments.docx()).only().text()).isEqualTo(BOTH);
    assertThat(Ingested.from("a.docx", SampleDocuments.pdf()).only().mediaType())
        .isEqualTo("application/pdf");
    assertThat(Ingested.from("a.pdf", SampleDocuments.html()).only().mediaType())
        .isEqualTo("text/html");
    assertThat(Ingested.from("article", SampleDocuments.rtf()).only().text()).isEqualTo(BOTH);
  }

  @Test
  void mailWithoutQuotationsAndSignature() {
    ParsedArticle mail = Ingested.from("a.eml", SampleDocuments.eml()).only();
    assertThat(mail.text()).isEqualTo(BOTH);
    assertThat(mail.metadata().title()).isEqualTo("Bridge to reopen");
    assertThat(mail.metadata().authors()).containsExactly("Lena Ortiz");
    assertThat(mail.metadata().published()).isEqualTo(PUBLISHED);
  }

  @Test
  void outlookMessages() throws IOException {
    byte[] msg = SampleOutlook.msg("Bridge to reopen", "Lena Ortiz", PUBLISHED, BOTH);
    ParsedArticle mail = Ingested.from("a.msg", msg).only();
    assertThat(mail.text()).isEqualTo(BOTH);
    assertThat(mail.metadata().title()).isEqualTo("Bridge to reopen");
    assertThat(mail.metadata().authors()).containsExactly("Lena Ortiz");
    assertThat(mail.metadata().published()).isEqualTo(PUBLISHED);
  }

  @Test
  void mailWithNothingButAQuotationIsReadWithoutItsMarks() {
    String mail = "From: a@b.example\nSubject: Fwd\n\n> " + FIRST + "\n>\n> " + SECOND + "\n";
    assertThat(Ingested.from("a.eml", mail.getBytes(UTF_8)).only().text()).isEqualTo(BOTH);
  }

  @Test
  void htmlMailIsReadWhereThereIsNoPlainPart() {
    String mail =
        "From: Lena Ortiz <a@b.example>\nSubject: News\nContent-Type: text/html; charset=utf-8\n\n"
            + "<html><body><p>"
            + FIRST
            + "</p><blockquote type=cite>Old.</blockquote><p>"
            + SECOND
            + "</p></body></html>";
    assertThat(Ingested.from("a.eml", mail.getBytes(UTF_8)).only().text()).isEqualTo(BOTH);
  }

  @Test
  void wireFormatsByTheirOwnFields() {
    for (byte[] bytes : new byte[][] {SampleDocuments.nitf(), SampleDocuments.newsMl()}) {
      ParsedArticle article = Ingested.from("a.xml", bytes).only();
      assertThat(article.text()).isEqualTo(BOTH);
      assertThat(article.metadata().title()).isEqualTo("Bridge to reopen");
      assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
      assertThat(article.metadata().published()).isEqualTo(PUBLISHED);
    }
  }

  @Test
  void ninjsInEitherSpelling() {
    for (String created : new String[] {"versioncreated", "versionCreated"}) {
      String item =
          "{\"uri\": \"https://news.example/1\", \"type\": \"text\", \""
              + created
              + "\": \"2025-03-04T09:15:00Z\", \"by\": \"By Lena Ortiz\", \"headlines\":"
              + " [{\"role\": \"main\", \"value\": \"Bridge to reopen\"}], \"bodies\":"
              + " [{\"contenttype\": \"text/html\", \"value\": \"<p>"
              + FIRST
              + "</p><p>"
              + SECOND
              + "</p>\"}]}";
      ParsedArticle article = Ingested.from("a.json", item.getBytes(UTF_8)).only();
      assertThat(article.text()).isEqualTo(BOTH);
      assertThat(article.metadata().title()).isEqualTo("Bridge to reopen");
      assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
      assertThat(article.metadata().published()).isEqualTo(PUBLISHED);
    }
  }

  @Test
  void xmlEntitiesAreNeitherFetchedNorExpanded() {
    String attack =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><nitf><body><body.content><p>Before &x;"
            + " after.</p></body.content></body></nitf>";
    Ingested result = Ingested.from("a.xml", attack.getBytes(UTF_8));
    assertThat(result.articles.toString()).doesNotContain("root:");
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b"
            + " \"&a;&a;&a;&a;\">]><l><p>It is &b; to laugh.</p></l>";
    assertThat(Ingested.from("a.xml", laughs.getBytes(UTF_8)).articles.toString())
        .doesNotContain("haha");
  }

  @Test
  void whatIsNoArticleIsRejectedWithAReason() {
    assertThat(Ingested.from("a.txt", new byte[0]).onlyReject()).isEqualTo(RejectCode.EMPTY);
    assertThat(Ingested.from("a.txt", " \n ".getBytes(UTF_8)).onlyReject())
        .isEqualTo(RejectCode.EMPTY);
    assertThat(Ingested.from("a.txt", new byte[] {0, 1, 2, 3, 0, 9, 8, 0, 1}).onlyReject())
        .isEqualTo(RejectCode.UNSUPPORTED_FORMAT);
    byte[] gif = "GIF89a\1\0\1\0\200\0\0\0\0\0".getBytes(UTF_8);
    assertThat(Ingested.from("a.gif", gif).onlyReject()).isEqualTo(RejectCode.UNSUPPORTED_FORMAT);
    assertThat(Ingested.from("a.html.gz", SampleDocuments.html()).onlyReject())
        .isEqualTo(RejectCode.PARSE_FAILED);
  }

  /**
   * Tika asserts that groups are open when they end; tests run with assertions, so do some users.
   */
  @Test
  void rtfWhoseGroupEndsBeforeAnyBeginsIsRejected() {
    assertThat(Ingested.from("a.rtf", "The bridge } is open.".getBytes(UTF_8)).onlyReject())
        .isEqualTo(RejectCode.PARSE_FAILED);
  }
}
