package org.dixit.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Documents of word processors, e-books and Outlook by one of Tika's parsers. Page heads, macros,
 * deleted text and embedded files are left out. Thread-safe.
 */
final class OfficeParser implements DocumentParser {
  static final String WORD = "application/msword";
  private static final String NOTE_MARK = "\ufffd";

  /** Windows counts from 1601, so a time that was never set lies there. */
  private static final Instant NO_TIME = Instant.parse("1602-01-01T00:00:00Z");

  private final String mediaType;
  private final Parser parser;

  OfficeParser(String mediaType, Parser parser) {
    this.mediaType = mediaType;
    this.parser = parser;
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    ParagraphHandler paragraphs = new ParagraphHandler();
    try (TikaInputStream in = TikaInputStream.get(document.bytes())) {
      parser.parse(in, paragraphs, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new InputRejectedException(RejectCode.ENCRYPTED, "locked with a password", e);
    } catch (IOException | SAXException | TikaException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new InputRejectedException(RejectCode.TOO_LARGE, "holds too much text", e);
      }
      String message = "not a readable " + mediaType + ": " + e.getMessage();
      throw new InputRejectedException(RejectCode.PARSE_FAILED, message, e);
    }
    String text = String.join("\n\n", withoutNotes(paragraphs.paragraphs()));
    return new ParsedArticle(document.sourceUri(), mediaType, text, metadata(metadata));
  }

  /**
   * Tika leaves notes and comments of old Word files among the paragraphs, and their marks, which
   * are control characters, as replacement characters.
   */
  private List<String> withoutNotes(List<String> paragraphs) {
    return !mediaType.equals(WORD)
        ? paragraphs
        : paragraphs.stream()
            .filter(paragraph -> !paragraph.startsWith(NOTE_MARK))
            .map(paragraph -> paragraph.replace(NOTE_MARK, ""))
            .toList();
  }

  private static ParseContext context() {
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeHeadersAndFooters(false);
    office.setExtractMacros(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private static ArticleMetadata metadata(Metadata metadata) {
    return new ArticleMetadata(
        DocumentProperties.title(metadata.get(TikaCoreProperties.TITLE)),
        List.of(metadata.getValues(TikaCoreProperties.CREATOR)).stream()
            .flatMap(names -> DocumentProperties.authors(names).stream())
            .distinct()
            .toList(),
        instant(metadata, TikaCoreProperties.CREATED),
        instant(metadata, TikaCoreProperties.MODIFIED),
        metadata.get(TikaCoreProperties.PUBLISHER),
        null,
        DocumentProperties.keywords(String.join(";", metadata.getValues(Office.KEYWORDS))),
        null,
        metadata.get(TikaCoreProperties.LANGUAGE));
  }

  private static @Nullable Instant instant(Metadata metadata, Property property) {
    Date date = metadata.getDate(property);
    return date == null || date.toInstant().isBefore(NO_TIME) ? null : date.toInstant();
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
