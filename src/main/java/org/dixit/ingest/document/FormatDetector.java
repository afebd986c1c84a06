package org.dixit.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.record.JsonArticleParser;

/**
 * Tells a document's format by its content first, then by its name and by what its container says.
 * Tika's detectors decide, but for text: a mail needs headers of a mail, and a file named as text
 * is text unless its content is a page. Thread-safe.
 */
final class FormatDetector {
  private static final int SNIFFED = 4096;
  private static final Pattern HTML =
      Pattern.compile(
          "\\A(?:\\u00ef\\u00bb\\u00bf)?\\s*+(?:<!--[^>]*+>\\s*+)?<(?:!doctype html|html)[\\s>]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_OBJECT = Pattern.compile("\\A\\s*+\\{\\s*+\"");
  private static final Pattern XML_ROOT =
      Pattern.compile(
          "\\A(?:\\u00ef\\u00bb\\u00bf)?\\s*+(<\\?xml[^>]*+>)?+"
              + "(?:\\s++|<!--.*?-->|<\\?.*?\\?>|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\][^>]*+)?>)*+"
              + "<(?:\\w+:)?(\\w+)",
          Pattern.DOTALL);
  private static final Set<String> NEWS_ROOTS =
      Set.of("newsItem", "newsMessage", "contentSet", "nitf", "rss", "feed", "RDF");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:from|to|subject|date|message-id|received|return-path|mime-version"
              + "|content-type|reply-to|delivered-to|x-[\\w-]+|dkim-signature): ");

  private final Detector detector = new DefaultDetector();

  /** The media type, without parameters. */
  String detect(RawDocument document) {
    byte[] bytes = document.bytes();
    String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), ISO_8859_1);
    if (HTML.matcher(start).find()) {
      return "text/html";
    }
    String hint = document.mediaType();
    String name = name(document.name());
    if (hint != null && (hint.equals("application/json") || hint.equals("message/rfc822"))) {
      return hint;
    }
    if (name.endsWith(".json") || JSON_OBJECT.matcher(start).find()) {
      return JsonArticleParser.MEDIA_TYPE;
    }
    if (isXml(start)) {
      return "application/xml";
    }
    String type = tika(document, name);
    if (name.matches(".*\\.(?:eml|mht|mhtml)") && isText(type) && isMail(start)) {
      return MailParser.MEDIA_TYPE;
    }
    if (type.equals(MailParser.MEDIA_TYPE) && !isMail(start)) {
      return PlainTextParser.MEDIA_TYPE;
    }
    boolean named = name.matches(".*\\.(?:txt|text|md|asc)") || name.indexOf('.') < 0;
    if (named && isText(type) && !type.equals(MailParser.MEDIA_TYPE)) {
      return PlainTextParser.MEDIA_TYPE;
    }
    return type;
  }

  private String tika(RawDocument document, String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    if (document.mediaType() != null) {
      metadata.set(Metadata.CONTENT_TYPE, document.mediaType());
    }
    try (TikaInputStream in = TikaInputStream.get(document.bytes())) {
      return detector.detect(in, metadata).getBaseType().toString();
    } catch (IOException e) {
      return MediaType.OCTET_STREAM.toString();
    }
  }

  /** XML by its declaration or a root that news services use; pages may lie within. */
  private static boolean isXml(String start) {
    Matcher root = XML_ROOT.matcher(start);
    return root.find()
        && !root.group(2).equalsIgnoreCase("html")
        && (root.group(1) != null || NEWS_ROOTS.contains(root.group(2)));
  }

  /** Whether at least two lines before the first blank one are headers of a mail. */
  private static boolean isMail(String start) {
    String head = start.split("\\r?\\n\\r?\\n", 2)[0];
    return MAIL_HEADER.matcher(head).results().limit(2).count() == 2;
  }

  private static boolean isText(String type) {
    return (type.startsWith("text/") && !type.equals("text/html") && !type.equals("text/rtf"))
        || type.equals("application/octet-stream")
        || type.equals("message/rfc822")
        || type.equals("application/javascript")
        || type.equals("application/x-sh");
  }

  private static String name(String path) {
    String lower = path.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
    String file = lower.substring(lower.lastIndexOf('/') + 1);
    return file.replaceFirst("\\.(?:gz|bz2|zst)$", "");
  }
}
