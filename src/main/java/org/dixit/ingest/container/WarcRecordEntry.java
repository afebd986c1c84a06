package org.dixit.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dixit.ingest.RejectCode;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Gives what a record of a web archive holds, its HTTP wrapping undone. */
final class WarcRecordEntry {
  /** Parts of pages, not pages. */
  private static final Pattern NO_PAGE =
      Pattern.compile(
          "(image|audio|video|font)/.*|text/(css|dns|javascript)|application/"
              + "(x-javascript|javascript|ecmascript|x-shockwave-flash|x-font.*|font.*)");

  private final ContainerWalk walk;

  WarcRecordEntry(ContainerWalk walk) {
    this.walk = walk;
  }

  /**
   * @return false if the record is broken, so that the next may be too
   */
  boolean give(String address, WarcRecord record) {
    try {
      if (record instanceof WarcResponse response) {
        return response(address, response);
      }
      if (record instanceof WarcResource || record instanceof WarcConversion) {
        WarcTargetRecord target = (WarcTargetRecord) record;
        return page(address, target, record.contentType(), record.body().stream());
      }
      return true;
    } catch (IOException | IllegalArgumentException e) {
      walk.reject(address, RejectCode.PARSE_FAILED, "broken record: " + e.getMessage());
      return false;
    }
  }

  private boolean response(String address, WarcResponse record) throws IOException {
    if (!record.contentType().base().equals(MediaType.HTTP)) {
      walk.reject(address, RejectCode.NOT_A_PAGE, "a response of " + record.contentType().base());
      return true;
    }
    HttpResponse http = record.http();
    if (http.status() != 200) {
      walk.reject(address, RejectCode.NOT_A_PAGE, "HTTP status " + http.status());
      return true;
    }
    return page(address, record, http.contentType(), http.bodyDecoded().stream());
  }

  private boolean page(String address, WarcTargetRecord record, MediaType type, InputStream body) {
    String url = record.target();
    String path = url.replaceFirst("[?#].*", "");
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    if (NO_PAGE.matcher(base).matches() || path.endsWith("/robots.txt")) {
      walk.reject(address, RejectCode.NOT_A_PAGE, base + " of " + url);
      return true;
    }
    Noting noting = new Noting(body);
    String charset = type.parameters().get("charset");
    walk.entry(address, path, noting, new EntryHints(knownType(base), charset, url));
    return !noting.failed;
  }

  private static @Nullable String knownType(String base) {
    return base.equals("application/octet-stream") ? null : base;
  }

  /** Remembers that the body could not be read to its end. */
  private static final class Noting extends FilterInputStream {
    private boolean failed;

    Noting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }
}
