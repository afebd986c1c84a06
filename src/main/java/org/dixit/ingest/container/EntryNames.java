package org.dixit.ingest.container;

/** Addresses of entries that have no names. */
final class EntryNames {
  private EntryNames() {}

  static String numbered(String address, String kind, long number) {
    return address + "#" + kind + "=" + number;
  }
}
