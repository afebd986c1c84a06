package org.dixit.ingest.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.dixit.ingest.ArticleMetadata;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.record.ArticleField;
import org.dixit.ingest.record.FieldMapping;

/**
 * What a process that parses is told, and what it says: the names of fields, then documents; that
 * it is ready, then an article or a reject for each. Field by field, without objects that could do
 * something when they are read: a parser may have been taken over by its document.
 */
final class Messages {
  private static final int READY = 'r';
  private static final int ARTICLE = 'a';
  private static final int REJECT = 'x';

  private Messages() {}

  static void ready(DataOutputStream out) throws IOException {
    out.write(READY);
    out.flush();
  }

  static void awaitReady(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != READY) {
      throw new IOException("a process that does not speak our language");
    }
  }

  static void write(DataOutputStream out, FieldMapping fields) throws IOException {
    out.writeInt(fields.names().size());
    for (Map.Entry<ArticleField, String> name : fields.names().entrySet()) {
      Wire.writeText(out, name.getKey().name());
      Wire.writeText(out, name.getValue());
    }
    out.flush();
  }

  static FieldMapping readFields(DataInputStream in) throws IOException {
    Map<ArticleField, String> names = new EnumMap<>(ArticleField.class);
    for (int left = in.readInt(); left > 0; left--) {
      names.put(ArticleField.valueOf(Wire.readSomeText(in)), Wire.readSomeText(in));
    }
    return new FieldMapping(names);
  }

  static void write(DataOutputStream out, RawDocument document) throws IOException {
    Wire.writeText(out, document.sourceUri());
    Wire.writeText(out, document.name());
    Wire.writeText(out, document.mediaType());
    Wire.writeText(out, document.charset());
    Wire.writeText(out, document.url());
    Wire.writeBytes(out, document.bytes());
    out.flush();
  }

  /**
   * @throws java.io.EOFException if there are no more
   */
  static RawDocument readDocument(DataInputStream in) throws IOException {
    String sourceUri = Wire.readSomeText(in);
    String name = Wire.readSomeText(in);
    String mediaType = Wire.readText(in);
    String charset = Wire.readText(in);
    String url = Wire.readText(in);
    return new RawDocument(sourceUri, name, Wire.readBytes(in), mediaType, charset, url);
  }

  static void write(DataOutputStream out, ParsedArticle article) throws IOException {
    out.write(ARTICLE);
    Wire.writeText(out, article.sourceUri());
    Wire.writeText(out, article.mediaType());
    Wire.writeText(out, article.text());
    out.writeBoolean(article.article());
    ArticleMetadata metadata = article.metadata();
    Wire.writeText(out, metadata.title());
    Wire.writeTexts(out, metadata.authors());
    Wire.writeInstant(out, metadata.published());
    Wire.writeInstant(out, metadata.modified());
    Wire.writeText(out, metadata.publisher());
    Wire.writeText(out, metadata.section());
    Wire.writeTexts(out, metadata.keywords());
    Wire.writeText(out, metadata.canonicalUrl());
    Wire.writeText(out, metadata.language());
    out.flush();
  }

  static void write(DataOutputStream out, InputRejectedException reject) throws IOException {
    out.write(REJECT);
    Wire.writeText(out, reject.code().name());
    Wire.writeText(out, String.valueOf(reject.getMessage()));
    out.flush();
  }

  /**
   * @throws InputRejectedException if the document gave no article
   * @throws IOException if the process has ended, or says something else
   */
  static ParsedArticle readAnswer(DataInputStream in) throws IOException, InputRejectedException {
    int kind = in.readUnsignedByte();
    if (kind == REJECT) {
      RejectCode code = code(Wire.readSomeText(in));
      throw new InputRejectedException(code, Wire.readSomeText(in));
    }
    if (kind != ARTICLE) {
      throw new IOException("an answer of the kind " + kind);
    }
    String sourceUri = Wire.readSomeText(in);
    String mediaType = Wire.readSomeText(in);
    String text = Wire.readSomeText(in);
    boolean isArticle = in.readBoolean();
    return new ParsedArticle(sourceUri, mediaType, text, readMetadata(in), isArticle);
  }

  private static ArticleMetadata readMetadata(DataInputStream in) throws IOException {
    return new ArticleMetadata(
        Wire.readText(in),
        Wire.readTexts(in),
        Wire.readInstant(in),
        Wire.readInstant(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readTexts(in),
        Wire.readText(in),
        Wire.readText(in));
  }

  private static RejectCode code(String name) throws IOException {
    try {
      return RejectCode.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("a reject without a code", e);
    }
  }
}
