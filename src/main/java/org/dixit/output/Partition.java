package org.dixit.output;

import java.time.LocalDate;

/**
 * Where the files of one night are, once they are published.
 *
 * @param output the folder of the tables
 */
record Partition(String output, LocalDate date) {
  static final String SUCCESS = "_SUCCESS";
  private static final String PREFIX = "/batch_dt=";
  private static final String PUBLISHING = "_PUBLISHING";

  /** A pattern for the marks of all nights in {@code output} whose publishing is not at its end. */
  static String unfinished(String output) {
    return output + "/runs" + PREFIX + "*/" + PUBLISHING;
  }

  /** A pattern for the manifests of all nights in {@code output}. */
  static String manifests(String output) {
    return output + "/runs" + PREFIX + "*/" + Manifest.FILE;
  }

  /** The night that the file at {@code address} belongs to. */
  static LocalDate dateOf(String address) {
    return LocalDate.parse(address.replaceFirst(".*" + PREFIX + "([^/]*)/[^/]*$", "$1"));
  }

  String folder(Table<?> table) {
    return output + "/" + table.name() + PREFIX + date;
  }

  /** The folder of what the run says about itself. */
  String runs() {
    return output + "/runs" + PREFIX + date;
  }

  String manifest() {
    return runs() + "/" + Manifest.FILE;
  }

  /** The mark that the night is being published, or that publishing was cut off. */
  String publishing() {
    return runs() + "/" + PUBLISHING;
  }
}
