package org.dixit.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Ids that depend on content alone: 128 bits of a SHA-256, in hex. */
public final class ContentId {
  private static final int BYTES = 16;

  private ContentId() {}

  /** The id of some fields together; each is kept apart from its neighbours. */
  public static String of(Object... fields) {
    MessageDigest digest = sha256();
    for (Object field : fields) {
      digest.update(String.valueOf(field).getBytes(UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** The id of a text's words: letters and digits count, case, marks and white space do not. */
  public static String ofWords(String text) {
    return of(words(text));
  }

  /** The text's letters and digits in lower case, one space between words. */
  public static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && words.length() > 0) {
          words.append(' ');
        }
        gap = false;
        words.append(c);
      } else if (c != '\'' && c != '\u2019') {
        gap = true;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
