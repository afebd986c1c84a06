package org.dixit.ingest.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.record.FieldMapping;

/**
 * The process that parses: the names of fields, then documents come in on standard input, articles
 * or rejects go out on standard output, one for one. It ends when its input does, so it never
 * outlives its parent.
 */
final class ParserWorker {
  /** Said once, when the worker is ready for documents. */
  static final String READY = "ready";

  private ParserWorker() {}

  public static void main(String[] args) throws IOException {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    // What a parser prints must not come between the answers.
    System.setOut(System.err);
    // If the parent is gone at the end, nobody else will.
    new File(System.getProperty("java.io.tmpdir")).deleteOnExit();
    InputStream in = new BufferedInputStream(System.in, 1 << 16);
    try {
      FieldMapping fields = (FieldMapping) Frames.read(in);
      DocumentParser parser = new TikaDocumentParser(new HtmlDocumentParser(), fields);
      Frames.write(out, READY);
      while (true) {
        Frames.write(out, answer(parser, (RawDocument) Frames.read(in)));
      }
    } catch (EOFException e) {
      System.exit(0);
    }
  }

  private static Serializable answer(DocumentParser parser, RawDocument document) {
    try {
      return parser.parse(document);
    } catch (InputRejectedException e) {
      return new Reject(document.sourceUri(), e.code(), String.valueOf(e.getMessage()));
    }
  }
}
