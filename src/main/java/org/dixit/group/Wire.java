package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.VarInt;
import org.jspecify.annotations.Nullable;

/** How totals write their values: numbers as short as they are, texts behind their length. */
final class Wire {
  private static final StringUtf8Coder TEXT = StringUtf8Coder.of();

  private Wire() {}

  static void number(long number, OutputStream out) throws IOException {
    VarInt.encode(number, out);
  }

  static long number(InputStream in) throws IOException {
    return VarInt.decodeLong(in);
  }

  static int count(InputStream in) throws IOException {
    return VarInt.decodeInt(in);
  }

  /** A number that may be missing; both are told apart by a byte in front. */
  static void optional(@Nullable Long number, OutputStream out) throws IOException {
    out.write(number == null ? 0 : 1);
    if (number != null) {
      number(number, out);
    }
  }

  static @Nullable Long optional(InputStream in) throws IOException {
    return in.read() == 0 ? null : number(in);
  }

  /** Texts behind their number. */
  static void texts(Collection<String> texts, OutputStream out) throws IOException {
    number(texts.size(), out);
    for (String text : texts) {
      text(text, out);
    }
  }

  static List<String> texts(InputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  static void text(String text, OutputStream out) throws IOException {
    TEXT.encode(text, out);
  }

  static String text(InputStream in) throws IOException {
    return TEXT.decode(in);
  }
}
