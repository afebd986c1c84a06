package org.dixit.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.dixit.ingest.ArticleDates;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.MarkupText;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Mail (RFC 822) by mime4j: subject, sender and date from its headers, the text from its plain part
 * or else its HTML part. Attachments are left out. Thread-safe.
 *
 * @see MailText what is taken as the author's text
 */
final class MailParser implements DocumentParser {
  static final String MEDIA_TYPE = "message/rfc822";
  private static final MimeConfig LIMITS =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(5000)
          .build();

  @Override
  public ParsedArticle parse(RawDocument document) throws InputRejectedException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    Message message = null;
    try {
      message = builder.parseMessage(new ByteArrayInputStream(document.bytes()));
      Parts parts = new Parts();
      parts.collect(message, 0);
      String text = String.join("\n\n", parts.paragraphs());
      return new ParsedArticle(document.sourceUri(), MEDIA_TYPE, text, metadata(message));
    } catch (IOException e) {
      String reason = "not a readable mail: " + e.getMessage();
      throw new InputRejectedException(RejectCode.PARSE_FAILED, reason, e);
    } finally {
      if (message != null) {
        message.dispose();
      }
    }
  }

  private static ArticleMetadata metadata(Message message) {
    List<String> authors =
        message.getFrom() == null
            ? List.of()
            : message.getFrom().stream().map(MailParser::name).filter(n -> !n.isEmpty()).toList();
    String subject = message.getSubject();
    return new ArticleMetadata(
        subject == null || subject.isBlank() ? null : subject.replaceAll("\\s+", " ").strip(),
        authors,
        date(message),
        null,
        null,
        null,
        List.of(),
        null,
        language(message.getHeader()));
  }

  private static String name(Mailbox mailbox) {
    return mailbox.getName() == null ? "" : mailbox.getName().strip();
  }

  private static @Nullable Instant date(Message message) {
    Date date = message.getDate();
    if (date != null) {
      return date.toInstant();
    }
    var field = message.getHeader().getField("Date");
    return field == null ? null : ArticleDates.parse(field.getBody());
  }

  private static @Nullable String language(Header header) {
    var field = header.getField("Content-Language");
    return field == null ? null : field.getBody().replaceFirst(",.*", "").strip();
  }

  /** The text parts of a message, in order. */
  private static final class Parts {
    private static final int MAX_DEPTH = 20;

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    List<String> paragraphs() {
      return plain.isEmpty() ? html : plain;
    }

    void collect(Entity entity, int depth) throws IOException, InputRejectedException {
      if (depth > MAX_DEPTH) {
        throw new InputRejectedException(RejectCode.TOO_DEEP, "a mail with too many levels");
      }
      Body body = entity.getBody();
      if (body instanceof Multipart multipart) {
        for (Entity part : multipart.getBodyParts()) {
          collect(part, depth + 1);
        }
      } else if (body instanceof Message forwarded) {
        collect(forwarded, depth + 1);
      } else if (body instanceof SingleBody single
          && !"attachment".equalsIgnoreCase(entity.getDispositionType())) {
        text(entity, single);
      }
    }

    private void text(Entity entity, SingleBody body) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      switch (entity.getMimeType()) {
        case "text/plain" -> {
          body.writeTo(bytes);
          String text = TextDecoder.decode(bytes.toByteArray(), entity.getCharset());
          plain.addAll(MailText.paragraphsOf(text, isFlowed(entity)));
        }
        case "text/html" -> {
          body.writeTo(bytes);
          Document page = Jsoup.parse(TextDecoder.decode(bytes.toByteArray(), entity.getCharset()));
          page.select("blockquote[type=cite], .gmail_quote, .gmail_signature").remove();
          html.addAll(MarkupText.paragraphsOf(page.body()));
        }
        default -> {}
      }
    }

    private static boolean isFlowed(Entity entity) {
      return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
          && "flowed".equalsIgnoreCase(type.getParameter("format"));
    }
  }
}
