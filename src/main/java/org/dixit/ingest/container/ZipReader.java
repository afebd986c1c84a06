package org.dixit.ingest.container;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dixit.ingest.RejectCode;

/** ZIP archives, as a stream, by their local headers. */
final class ZipReader implements ContainerReader {
  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "UTF-8", true, true);
    ArchiveNames names = new ArchiveNames(address);
    ZipArchiveEntry entry;
    while ((entry = zip.getNextEntry()) != null) {
      if (entry.isDirectory()) {
        continue;
      }
      String entryAddress = names.next(entry.getName());
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        walk.reject(entryAddress, RejectCode.ENCRYPTED, "locked with a password");
      } else if (!zip.canReadEntryData(entry)) {
        walk.reject(entryAddress, RejectCode.UNSUPPORTED_FORMAT, "packed in an unknown way");
      } else {
        walk.unpackedEntry(entryAddress, entry.getName(), unclosed(zip));
      }
    }
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() {}
    };
  }
}
