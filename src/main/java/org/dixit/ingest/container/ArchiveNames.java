package org.dixit.ingest.container;

import java.util.HashMap;
import java.util.Map;

/**
 * Addresses of the entries of one archive. Names are only ever shown, never opened, and an archive
 * may hold a name twice. Not thread-safe.
 */
final class ArchiveNames {
  private final String archive;
  private final Map<String, Integer> seen = new HashMap<>();

  ArchiveNames(String archive) {
    this.archive = archive;
  }

  /** The address of the next entry, given each once. */
  String next(String name) {
    String address = archive + "!/" + name.replaceAll("^/+", "").replaceAll("\\p{Cntrl}", "_");
    int count = seen.merge(address, 1, Integer::sum);
    return count == 1 ? address : EntryNames.numbered(address, "copy", count);
  }
}
