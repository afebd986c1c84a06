package org.dixit.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one document or record, as they lie in a file or a container.
 *
 * @param sourceUri its address: a file, or an entry of a container ({@code feed.jsonl#line=12})
 * @param name what it is called where it lies ("page.html"); its ending helps to tell the format
 * @param bytes its content; not copied, not to be changed
 * @param mediaType what its container says it is ("application/json"), if it says so
 * @param charset what its container says its charset is
 * @param url the web address it was fetched from
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are passed on, never compared.
public record RawDocument(
    String sourceUri,
    String name,
    byte[] bytes,
    @Nullable String mediaType,
    @Nullable String charset,
    @Nullable String url)
    implements Serializable {
  /** A document of which only the address is known. */
  public static RawDocument of(String sourceUri, byte[] bytes) {
    return new RawDocument(sourceUri, sourceUri, bytes, null, null, null);
  }

  /** The same document as bytes of another kind. */
  public RawDocument as(String newMediaType) {
    return new RawDocument(sourceUri, name, bytes, newMediaType, charset, url);
  }
}
