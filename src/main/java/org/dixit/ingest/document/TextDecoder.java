package org.dixit.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a text as characters. A byte order mark decides; then UTF-8, if the bytes are valid
 * UTF-8 or nearly (a cut or broken character becomes U+FFFD); then what the source declares; then
 * ICU's guess, with Windows-1252 for its lookalike ISO-8859-1. Nothing is changed but the coding:
 * line ends stay, and so does the byte order mark of UTF-8, so that offsets count what a plain
 * UTF-8 decoder gives. (The marks of UTF-16 and UTF-32 belong to their codings, and go.)
 * Thread-safe.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextDecoder() {}

  /**
   * @param declared the charset that the source names, if it names one
   */
  public static String decode(byte[] bytes, @Nullable String declared) {
    Charset marked = marked(bytes);
    if (marked != null) {
      return lenient(bytes, marked);
    }
    String text = strict(bytes, UTF_8);
    if (text != null && text.indexOf('\0') < 0) {
      return text;
    }
    Charset wide = unmarkedUtf16(bytes);
    if (wide != null) {
      return lenient(bytes, wide);
    }
    if (text != null || isNearlyUtf8(bytes)) {
      return lenient(bytes, UTF_8);
    }
    for (Charset charset : new Charset[] {known(declared), guessed(bytes), WINDOWS_1252}) {
      text = charset == null ? null : strict(bytes, charset);
      if (text != null) {
        return text;
      }
    }
    return lenient(bytes, WINDOWS_1252);
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32");
    }
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return Charset.forName("UTF-16");
    }
    return startsWith(bytes, 0xef, 0xbb, 0xbf) ? UTF_8 : null;
  }

  /** Western text in UTF-16 has a zero in nearly every other byte. */
  private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    if (odd > length / 3 && even < length / 50) {
      return UTF_16LE;
    }
    return even > length / 3 && odd < length / 50 ? UTF_16BE : null;
  }

  /** Whether the characters beyond ASCII are UTF-8 but for a few that were cut or damaged. */
  private static boolean isNearlyUtf8(byte[] bytes) {
    long broken = lenient(bytes, UTF_8).chars().filter(c -> c == 0xfffd).count();
    long leads = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      boolean lead = (bytes[i] & 0xff) >= 0xc2 && (bytes[i] & 0xff) < 0xf5;
      leads += lead && (bytes[i + 1] & 0xc0) == 0x80 ? 1 : 0;
    }
    return leads >= 10 * broken;
  }

  private static @Nullable Charset guessed(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || match.getName().equals("ISO-8859-1")) {
      return WINDOWS_1252;
    }
    return known(match.getName());
  }

  private static @Nullable Charset known(@Nullable String name) {
    try {
      return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String lenient(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("replacing does not fail", e);
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
