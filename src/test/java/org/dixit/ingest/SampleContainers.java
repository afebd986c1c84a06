package org.dixit.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Containers of {@link SampleDocuments}, made by real writers. */
final class SampleContainers {
  private SampleContainers() {}

  /** A web archive of pages; the second is one that was not found. */
  static byte[] warc(WarcCompression compression, int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      for (int i = 1; i <= pages; i++) {
        HttpResponse http =
            new HttpResponse.Builder(i == 2 ? 404 : 200, "OK")
                .addHeader("Content-Encoding", "gzip")
                .body(MediaType.HTML_UTF8, SampleDocuments.gzip(SampleDocuments.html()))
                .build();
        writer.write(
            new WarcResponse.Builder(URI.create("https://news.example/" + i))
                .date(Instant.EPOCH)
                .body(http)
                .build());
      }
    }
    return bytes.toByteArray();
  }

  static byte[] mbox(String... mails) {
    StringBuilder mbox = new StringBuilder();
    for (String mail : mails) {
      mbox.append("From lena@press.example Tue Mar  4 10:15:00 2025\n").append(mail).append('\n');
    }
    return mbox.toString().getBytes(UTF_8);
  }

  static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
