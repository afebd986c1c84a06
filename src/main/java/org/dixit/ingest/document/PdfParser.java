package org.dixit.ingest.document;

import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * PDF by PDFBox: lines joined to paragraphs, hyphenation undone, running heads and page numbers
 * dropped. Pictures are not read: a PDF without text is empty. Thread-safe.
 */
final class PdfParser implements DocumentParser {
  static final String MEDIA_TYPE = "application/pdf";

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      List<String> paragraphs = PdfParagraphs.of(RunningHeads.removed(PdfLines.of(pdf)));
      ArticleMetadata metadata = metadata(pdf.getDocumentInformation());
      String text = String.join("\n\n", paragraphs);
      return new ParsedArticle(document.sourceUri(), MEDIA_TYPE, text, metadata);
    } catch (InvalidPasswordException e) {
      throw new InputRejectedException(RejectCode.ENCRYPTED, "locked with a password", e);
    } catch (IOException e) {
      String message = "not a readable PDF: " + e.getMessage();
      throw new InputRejectedException(RejectCode.PARSE_FAILED, message, e);
    }
  }

  private static ArticleMetadata metadata(PDDocumentInformation info) {
    return new ArticleMetadata(
        DocumentProperties.title(info.getTitle()),
        DocumentProperties.authors(info.getAuthor()),
        instant(info.getCreationDate()),
        instant(info.getModificationDate()),
        null,
        null,
        DocumentProperties.keywords(info.getKeywords()),
        null,
        null);
  }

  private static @Nullable Instant instant(@Nullable Calendar date) {
    return date == null ? null : date.toInstant();
  }
}
