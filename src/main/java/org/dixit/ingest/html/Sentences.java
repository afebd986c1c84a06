package org.dixit.ingest.html;

/** The look of sentences. */
final class Sentences {
  private Sentences() {}

  /** Whether the text ends like a sentence, quotation marks and brackets aside. */
  static boolean isEnd(CharSequence text) {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…:;。！？।؟".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a sentence ends in the text or at its end. */
  static boolean hasEnd(String text) {
    return isEnd(text) || text.contains(". ") || text.contains("? ") || text.contains("! ");
  }

  /** Whether the text begins with a quotation mark. */
  static boolean startsQuoted(String text) {
    return !text.isEmpty() && "\"“”„«‹‘「『".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether there is a letter or a digit in the text. */
  static boolean hasWord(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
