package org.dixit.ingest.container;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Addresses of the entries of one archive. Names are only ever shown, never opened, and an archive
 * may hold a name twice. Not thread-safe.
 */
final class ArchiveNames {
  private final String archive;
  private final Map<String, Integer> copies = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  ArchiveNames(String archive) {
    this.archive = archive;
  }

  /** The address of the next entry, given each once. */
  String next(String name) {
    String address = archive + "!/" + name.replaceAll("^/+", "").replaceAll("\\p{Cntrl}", "_");
    String next = address;
    while (!given.add(next)) {
      next = EntryNames.numbered(address, "copy", copies.merge(address, 1, Integer::sum) + 1);
    }
    return next;
  }
}
