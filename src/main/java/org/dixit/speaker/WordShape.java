package org.dixit.speaker;

/** How a word is written: capitals, digits, punctuation. */
public final class WordShape {
  private WordShape() {}

  /** Whether {@code word} begins like a name: with a capital, or as "al-Ani" and "iPhone" do. */
  public static boolean isCapitalised(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) || Character.isTitleCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether every letter of {@code word}, and more than one, is a capital. */
  public static boolean isAllCapitals(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      if (Character.isLetter(word.charAt(i))) {
        letters++;
      }
    }
    return letters > 1;
  }

  /** One short code for each way of writing, punctuation marks as themselves. */
  public static String of(String word) {
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    boolean other = false;
    boolean innerUpper = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        upper = true;
        innerUpper |= i > 0;
      } else if (Character.isLetter(c)) {
        lower = true;
      } else if (Character.isDigit(c)) {
        digit = true;
      } else {
        other = true;
      }
    }
    if (!upper && !lower) {
      return digit ? (other ? "9." : "9" + Math.min(word.length(), 5)) : word;
    }
    if (digit) {
      return upper ? "X9" : "x9";
    }
    if (!upper) {
      return other ? "x." : "x";
    }
    if (!lower) {
      return word.length() == 1 ? "X" : word.length() == 2 && other ? "X." : other ? "XX." : "XX";
    }
    boolean first = Character.isUpperCase(word.charAt(0));
    return first ? (innerUpper ? "XxX" : other ? "Xx." : "Xx") : "xX";
  }
}
