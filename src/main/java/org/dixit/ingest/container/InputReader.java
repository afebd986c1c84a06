package org.dixit.ingest.container;

import java.io.InputStream;

/**
 * Reads any file as a stream of documents: containers and compressions are undone, whatever their
 * nesting, as far as the limits allow; anything else is one document. Nothing but the document at
 * hand is held in memory, nothing is written to disk, and no name inside a file is used as a path.
 * Thread-safe.
 */
public final class InputReader {
  private final ReadLimits limits;

  public InputReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Gives every document in a file to the sink, in order. A broken entry is a reject, and the rest
   * goes on where the format allows it; where it does not, one reject with the container's address
   * says so. A file without any entry is a reject too, so that each file gives at least one call.
   * What the sink throws is passed on; nothing else is thrown.
   *
   * @param sourceUri the file's address
   * @param in the file's bytes as they are stored; not closed
   */
  public void read(String sourceUri, InputStream in, DocumentSink sink) {
    ExpansionGuard guard = new ExpansionGuard(limits.maxExpansion());
    new ContainerWalk(limits, guard, sink).start(sourceUri, guard.stored(in));
  }
}
