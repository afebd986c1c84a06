package org.dixit.ingest.container;

/** Addresses of entries. Names are only ever shown, never opened. */
final class EntryNames {
  private EntryNames() {}

  static String inArchive(String address, String name) {
    return address + "!/" + name.replaceAll("^/+", "").replaceAll("\\p{Cntrl}", "_");
  }

  static String numbered(String address, String kind, long number) {
    return address + "#" + kind + "=" + number;
  }
}
