package org.dixit.speaker;

/** How far two spellings are apart. */
final class Spelling {
  private Spelling() {}

  /** Whether one letter put in, left out or changed makes one word the other. */
  static boolean oneLetterApart(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1 || longer.equals(shorter)) {
      return false;
    }
    int i = 0;
    while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
      i++;
    }
    String rest = longer.substring(i + 1);
    return rest.equals(
        longer.length() == shorter.length() ? shorter.substring(i + 1) : shorter.substring(i));
  }
}
