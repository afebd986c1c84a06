package org.dixit.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** TAR archives, as a stream. Links, devices and the like are no documents. */
final class TarReader implements ContainerReader {
  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
    ArchiveNames names = new ArchiveNames(address);
    TarArchiveEntry entry;
    while ((entry = tar.getNextEntry()) != null) {
      if (entry.isFile() && tar.canReadEntryData(entry)) {
        walk.unpackedEntry(names.next(entry.getName()), entry.getName(), tar);
      }
    }
  }
}
