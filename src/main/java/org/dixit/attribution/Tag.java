package org.dixit.attribution;

/**
 * The parts of an attribution that the encoder tags words with, in the order of its output: 0 is no
 * part, then one tag for a part's first word and one for the words that go on.
 */
enum Tag {
  CONTENT(1),
  CUE(3),
  SOURCE(5);

  /** No part, and first and further words of each part. */
  static final int COUNT = 7;

  private final int first;

  Tag(int first) {
    this.first = first;
  }

  int first() {
    return first;
  }

  int further() {
    return first + 1;
  }
}
