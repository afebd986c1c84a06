package org.dixit.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.container.ExpansionGuard.ExpandedException;
import org.dixit.ingest.container.ExpansionGuard.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One file's reading, from its outermost container down. Not thread-safe. */
final class ContainerWalk {
  private static final int HEAD = 1 << 16;
  private static final Map<ContainerFormat, ContainerReader> READERS =
      new EnumMap<>(
          Map.of(
              ContainerFormat.ZIP, new ZipReader(),
              ContainerFormat.TAR, new TarReader(),
              ContainerFormat.WARC, new WarcContainerReader(),
              ContainerFormat.MBOX, new MboxReader(),
              ContainerFormat.JSON_LINES, new JsonLinesReader(),
              ContainerFormat.JSON_ARRAY, new JsonArrayReader(),
              ContainerFormat.CSV, new CsvReader(),
              ContainerFormat.XML_FEED, new XmlFeedReader()));

  private final ReadLimits limits;
  private final ExpansionGuard guard;
  private final DocumentSink sink;
  private int depth;
  private long given;

  /** Whether the sink is at work: what it throws is not the file's fault. */
  private boolean sinking;

  ContainerWalk(ReadLimits limits, ExpansionGuard guard, DocumentSink sink) {
    this.limits = limits;
    this.guard = guard;
    this.sink = sink;
  }

  void start(String address, InputStream in) {
    entry(address, address, in, EntryHints.NONE);
  }

  ReadLimits limits() {
    return limits;
  }

  void document(RawDocument document) {
    given++;
    sinking = true;
    sink.document(document);
    sinking = false;
  }

  void reject(String address, RejectCode code, String message) {
    given++;
    sinking = true;
    sink.reject(new Reject(address, code, message));
    sinking = false;
  }

  void tooLarge(String address) {
    reject(address, RejectCode.TOO_LARGE, "larger than " + limits.maxDocumentBytes() + " bytes");
  }

  /** Reads an entry whose content the container has unpacked. */
  void unpackedEntry(String address, String name, InputStream in) throws IOException {
    InputStream unpacked = guard.unpacked(in);
    entry(address, name, unpacked, EntryHints.NONE);
    // What a reject left is skipped here, under the guard, not by the archive.
    unpacked.skip(Long.MAX_VALUE);
  }

  /** Reads an entry, which may be a container itself; it gives at least one document or reject. */
  void entry(String address, String name, InputStream in, EntryHints hints) {
    try {
      open(address, name, in, hints, 0);
    } catch (ExpandedException e) {
      reject(address, RejectCode.TOO_LARGE, e.getMessage() + "; the rest was not read");
    } catch (IOException e) {
      if (isUnreadable(e)) {
        reject(address, RejectCode.UNREADABLE, "cannot be read: " + reason(e));
      } else {
        reject(address, RejectCode.PARSE_FAILED, "damaged from here on: " + reason(e));
      }
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      if (sinking) {
        throw e;
      }
      reject(address, RejectCode.PARSE_FAILED, "damaged from here on: " + reason(e));
    }
  }

  private void open(String address, String name, InputStream in, EntryHints hints, int layers)
      throws IOException {
    BufferedInputStream stream = new BufferedInputStream(in, HEAD);
    stream.mark(HEAD);
    byte[] head = stream.readNBytes(HEAD);
    stream.reset();
    ContainerFormat format = ContainerFormat.of(name, head);
    if (format.isCompression()) {
      if (layers == limits.maxDepth()) {
        reject(address, RejectCode.TOO_DEEP, "packed more than " + layers + " times");
        return;
      }
      InputStream unpacked = guard.unpacked(unpack(format, stream));
      open(address, withoutEnding(name), unpacked, hints, layers + 1);
      return;
    }
    String promised = packedEnding(name);
    boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
    if (promised != null && format != ContainerFormat.WARC && !(zip && promised.equals(".zip"))) {
      String message = "named " + promised + " but does not hold what the name says";
      reject(address, head.length == 0 ? RejectCode.EMPTY : RejectCode.PARSE_FAILED, message);
      return;
    }
    ContainerReader reader = READERS.get(format);
    if (reader == null) {
      single(address, name, stream, hints);
    } else if (depth == limits.maxDepth()) {
      reject(address, RejectCode.TOO_DEEP, "lies in more than " + depth + " containers");
    } else {
      take(reader, address, name, stream);
    }
  }

  private void take(ContainerReader reader, String address, String name, BufferedInputStream stream)
      throws IOException {
    long before = given;
    depth++;
    try {
      reader.read(address, name, stream, this);
    } finally {
      depth--;
    }
    if (given == before) {
      reject(address, RejectCode.EMPTY, "holds no document");
    }
  }

  private void single(String address, String name, InputStream in, EntryHints hints)
      throws IOException {
    byte[] bytes = in.readNBytes((int) limits.maxDocumentBytes() + 1);
    if (bytes.length > limits.maxDocumentBytes()) {
      tooLarge(address);
      return;
    }
    document(
        new RawDocument(address, name, bytes, hints.mediaType(), hints.charset(), hints.url()));
  }

  private static InputStream unpack(ContainerFormat format, InputStream in) throws IOException {
    return switch (format) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case ZSTD -> new ZstdCompressorInputStream(in);
      default -> throw new IllegalArgumentException("not a compression: " + format);
    };
  }

  private static @Nullable String packedEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {".gz", ".tgz", ".bz2", ".zst", ".zip"}) {
      if (lower.endsWith(ending)) {
        return ending;
      }
    }
    return null;
  }

  private static String withoutEnding(String name) {
    String ending = packedEnding(name);
    if (ending == null) {
      return name;
    }
    String stem = name.substring(0, name.length() - ending.length());
    return ending.equals(".tgz") ? stem + ".tar" : stem;
  }

  private static boolean isUnreadable(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableException) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
