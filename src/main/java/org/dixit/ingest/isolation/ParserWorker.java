package org.dixit.ingest.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;

/**
 * The process that parses: the names of fields, then documents come in on standard input, articles
 * or rejects go out on standard output, one for one. It ends when its input does, so it never
 * outlives its parent.
 */
final class ParserWorker {
  private static final int BUFFER = 1 << 16;

  private ParserWorker() {}

  public static void main(String[] args) throws IOException {
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
    // What a parser prints must not come between the answers.
    System.setOut(System.err);
    // If the parent is gone at the end, nobody else will.
    new File(System.getProperty("java.io.tmpdir")).deleteOnExit();
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
    try {
      DocumentParser parser =
          new TikaDocumentParser(new HtmlDocumentParser(), Messages.readFields(in));
      Messages.ready(out);
      while (true) {
        answer(parser, Messages.readDocument(in), out);
      }
    } catch (EOFException e) {
      System.exit(0);
    }
  }

  private static void answer(DocumentParser parser, RawDocument document, DataOutputStream out)
      throws IOException {
    ParsedArticle article;
    try {
      article = parser.parse(document);
    } catch (InputRejectedException e) {
      Messages.write(out, e);
      return;
    }
    Messages.write(out, article);
  }
}
