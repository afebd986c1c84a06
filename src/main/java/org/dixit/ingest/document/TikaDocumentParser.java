package org.dixit.ingest.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.ingest.record.JsonArticleParser;
import org.dixit.ingest.wire.XmlArticleParser;
import org.jspecify.annotations.Nullable;

/**
 * Any single document as an article, by its format, which is told from content and name: HTML, PDF,
 * DOC, DOCX, ODT, RTF, EML, MSG, EPUB, JSON, XML and wire formats, plain text. Paragraphs are
 * separated by a blank line, but for plain text, which stays as it is. Whatever a parser throws is
 * a reject. Nothing is fetched and no program is run. Thread-safe.
 */
public final class TikaDocumentParser implements DocumentParser {
  private static final String OOXML =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String ODF = "application/vnd.oasis.opendocument.text";

  /** With plain text and XML, which stand for many types, all that is read front to back once. */
  private static final Set<String> SIMPLE =
      Set.of(JsonArticleParser.MEDIA_TYPE, MailParser.MEDIA_TYPE);

  private final FormatDetector formats = new FormatDetector();
  private final Map<String, DocumentParser> parsers = new HashMap<>();
  private final DocumentParser text = new PlainTextParser();
  private final DocumentParser xml;

  /**
   * @param html takes web pages
   * @param mapping the names of fields in JSON and tables
   */
  public TikaDocumentParser(DocumentParser html, FieldMapping mapping) {
    this.xml = new XmlArticleParser(html);
    parsers.put("text/html", html);
    parsers.put("application/xhtml+xml", html);
    parsers.put(JsonArticleParser.MEDIA_TYPE, new JsonArticleParser(mapping));
    parsers.put(PdfParser.MEDIA_TYPE, new PdfParser());
    parsers.put(MailParser.MEDIA_TYPE, new MailParser());
    DocumentParser ole =
        office(OfficeParser.WORD, new org.apache.tika.parser.microsoft.OfficeParser());
    parsers.put("application/x-tika-msoffice", ole);
    office("application/vnd.ms-outlook", new org.apache.tika.parser.microsoft.OfficeParser());
    office(OOXML + "document", new OOXMLParser());
    office(OOXML + "template", new OOXMLParser());
    office("application/vnd.ms-word.document.macroenabled.12", new OOXMLParser());
    office(ODF, new OpenDocumentParser());
    office(ODF + "-template", new OpenDocumentParser());
    office("application/rtf", new RTFParser());
    office("application/epub+zip", new EpubParser());
  }

  private DocumentParser office(String mediaType, org.apache.tika.parser.Parser parser) {
    DocumentParser wrapped = new OfficeParser(mediaType, parser);
    parsers.put(mediaType, wrapped);
    return wrapped;
  }

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    return parse(document, type(document));
  }

  /**
   * The media type that decides how a document is parsed.
   *
   * @throws InputRejectedException if it is empty, or so damaged that its type cannot be told
   */
  public String type(RawDocument document) throws InputRejectedException {
    if (document.bytes().length == 0) {
      throw new InputRejectedException(RejectCode.EMPTY, "no bytes");
    }
    return guarded(() -> formats.detect(document));
  }

  /** Whether documents of a type are mail, JSON, XML, plain text, or not read at all. */
  public boolean isSimple(String type) {
    return SIMPLE.contains(type) || !parsers.containsKey(type);
  }

  /**
   * Parses a document as one of the given type.
   *
   * @param type from {@link #type}
   */
  public ParsedArticle parse(RawDocument document, String type) throws InputRejectedException {
    ParsedArticle article = guarded(() -> parserFor(type).parse(document));
    if (article.text().isBlank()) {
      throw new InputRejectedException(RejectCode.EMPTY, "no text in this " + article.mediaType());
    }
    return article;
  }

  /** What may fail in any way. */
  private interface Step<T> {
    T take() throws InputRejectedException;
  }

  private static <T> T guarded(Step<T> step) throws InputRejectedException {
    try {
      return step.take();
    } catch (OutOfMemoryError e) {
      throw new InputRejectedException(RejectCode.OUT_OF_MEMORY, "out of memory", e);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      String message = "the parser failed: " + reason(e);
      throw new InputRejectedException(RejectCode.PARSE_FAILED, message, e);
    }
  }

  private DocumentParser parserFor(String type) throws InputRejectedException {
    DocumentParser parser = parsers.get(type);
    if (parser != null) {
      return parser;
    }
    if (type.endsWith("/xml") || type.endsWith("+xml")) {
      return xml;
    }
    if (type.startsWith("text/") && !type.equals("text/css")) {
      return text;
    }
    if (type.equals("application/x-tika-ooxml-protected")) {
      throw new InputRejectedException(RejectCode.ENCRYPTED, "locked with a password");
    }
    throw new InputRejectedException(RejectCode.UNSUPPORTED_FORMAT, "Dixit does not read " + type);
  }

  private static @Nullable String reason(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
