package org.dixit.ingest;

import java.util.regex.Pattern;

/**
 * Cuts out the lists of related headlines that some papers hang on the names in their sentences:
 * the text of such a page reads "Speaker Nancy Pelosi Nancy PelosiFirst headline Second headline
 * MORE (D-Calif.) said". So do 320 of 8,000 articles of the American press. Thread-safe.
 */
public final class RelatedHeadlines {
  /** What closes each list. */
  private static final String CLOSE = "MORE";

  private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019-]*";
  private static final String PART =
      "(?:" + WORD + "|\\([^()\\n]{1,20}\\)|[\"\u201c][^\"\u201d\\n]{1,15}[\"\u201d]|de|von|van)";
  private static final String RANK = "(?:,? (?:Jr\\.|Sr\\.|II|III))?";

  /** Headlines are in mixed case; a text all in capitals has none. */
  private static final String HEADLINES =
      "(?=[\\p{Lu}\\d\"'\u201c\u2018][^\\n]{0,30}\\p{Ll})[^\\n]{5,800}?\\b" + CLOSE + "\\b";

  /** "Joe Biden Joe Biden Headline ... MORE", also "Joseph (Joe) Biden" for the second. */
  private static final Pattern AFTER_FULL_NAME =
      Pattern.compile(
          "\\b(?<said>(?<given>%s) (?<family>%s)) ?\\k<given>(?: %s){0,3} \\k<family> ?%s"
              .formatted(WORD, WORD, PART, HEADLINES));

  /** "Trump Donald John TrumpHeadline ... MORE": no space before the first headline. */
  private static final Pattern AFTER_FAMILY_NAME =
      Pattern.compile(
          "\\b(?<said>%s)%s (?:%s ){1,5}\\k<said>%s%s"
              .formatted(WORD, RANK, PART, RANK, HEADLINES));

  private RelatedHeadlines() {}

  /** The text without such lists; one that has none is returned as it is. */
  public static String cutFrom(String text) {
    if (!text.contains(CLOSE)) {
      return text;
    }
    String cut = AFTER_FULL_NAME.matcher(text).replaceAll("${said}");
    return AFTER_FAMILY_NAME.matcher(cut).replaceAll("${said}");
  }
}
