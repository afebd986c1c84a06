package org.dixit.ingest.html;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Cleans short texts from attributes and JSON, and makes them comparable. */
final class Names {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘`]");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /** Entities undone (twice where they were made twice), tags dropped, white space single. */
  static String clean(String text) {
    String plain = text;
    for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    if (plain.indexOf('<') >= 0 && plain.indexOf('>') > plain.indexOf('<')) {
      plain = Jsoup.parseBodyFragment(plain).text();
    }
    return SPACE.matcher(plain).replaceAll(" ").strip();
  }

  /** The words alone, in lower case, joined by single spaces; for comparing. */
  static String key(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(APOSTROPHE.matcher(lower).replaceAll("")).replaceAll(" ").strip();
  }
}
