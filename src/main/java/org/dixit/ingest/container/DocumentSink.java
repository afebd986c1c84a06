package org.dixit.ingest.container;

import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;

/** Takes what is found in a file: each entry is given once, as a document or as a reject. */
public interface DocumentSink {
  void document(RawDocument document);

  void reject(Reject reject);
}
