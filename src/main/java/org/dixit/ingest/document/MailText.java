package org.dixit.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a plain text mail. Lines that were wrapped for the mail are joined. What is
 * quoted from another mail (">") and the signature (after "-- ") are not the author's text and left
 * out; a mail that is nothing but quotation is taken as forwarded, without its marks.
 */
final class MailText {
  private static final Pattern QUOTED = Pattern.compile("^ ?>.*");
  private static final Pattern QUOTE_INTRO =
      Pattern.compile(
          "(?is)(?:on|am|le|el|il) .{6,200}(?:wrote|schrieb|a écrit|escribió|ha scritto) ?:"
              + "|-{2,} ?(?:original message|forwarded message|weitergeleitete nachricht) ?-{2,}");
  private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s.*");

  /** Mail is wrapped before this column. */
  private static final int WRAP = 80;

  private MailText() {}

  /**
   * @param flowed whether a space at a line's end means that the line goes on (RFC 3676)
   */
  static List<String> paragraphsOf(String text, boolean flowed) {
    List<String> lines =
        text.lines().takeWhile(line -> !line.equals("-- ") && !line.equals("--")).toList();
    List<String> own = lines.stream().filter(line -> !QUOTED.matcher(line).matches()).toList();
    List<String> paragraphs = joined(own, flowed);
    boolean quoting = own.size() < lines.size();
    if (quoting) {
      paragraphs.removeIf(paragraph -> QUOTE_INTRO.matcher(paragraph).matches());
    }
    if (quoting && paragraphs.isEmpty()) {
      return joined(
          lines.stream().map(line -> line.replaceFirst("^(?: ?>)+ ?", "")).toList(), flowed);
    }
    return paragraphs;
  }

  private static List<String> joined(List<String> lines, boolean flowed) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    String before = "";
    for (String line : lines) {
      boolean goesOn = flowed ? before.endsWith(" ") : isWrapped(before, line);
      if (!goesOn) {
        flush(current, paragraphs);
      }
      current.append(current.length() == 0 ? "" : " ").append(line.strip());
      before = line;
    }
    flush(current, paragraphs);
    return paragraphs;
  }

  /** Whether the first word of a line had no room on the line before it. */
  private static boolean isWrapped(String before, String line) {
    if (before.isBlank() || line.isBlank() || LIST_ITEM.matcher(line).matches()) {
      return false;
    }
    int firstWord = line.strip().split("\\s", 2)[0].length();
    return before.length() <= WRAP && before.stripTrailing().length() + 1 + firstWord > 60;
  }

  private static void flush(StringBuilder current, List<String> paragraphs) {
    String paragraph = current.toString().replaceAll("[ \\t\\u00a0]+", " ").strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }
}
