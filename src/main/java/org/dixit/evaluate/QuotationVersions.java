package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes of a quotation what other papers would: cuts, ellipses, other marks, a report in other
 * words. And what no cluster may hold: the opposite.
 */
final class QuotationVersions {
  /** What begins the name of a change that makes another utterance. */
  static final String OTHER = "other: ";

  /** What begins the name of a change into indirect speech. */
  static final String REPORT = "reported";

  /** How words change when speech is reported in the past. */
  private static final Map<String, String> REPORTED =
      Map.ofEntries(
          Map.entry("i", "he"),
          Map.entry("we", "they"),
          Map.entry("my", "his"),
          Map.entry("our", "their"),
          Map.entry("me", "him"),
          Map.entry("us", "them"),
          Map.entry("will", "would"),
          Map.entry("can", "could"),
          Map.entry("may", "might"),
          Map.entry("am", "was"),
          Map.entry("is", "was"),
          Map.entry("are", "were"),
          Map.entry("has", "had"),
          Map.entry("have", "had"),
          Map.entry("was", "had been"),
          Map.entry("do", "did"),
          Map.entry("does", "did"),
          Map.entry("today", "that day"),
          Map.entry("here", "there"),
          Map.entry("now", "then"),
          Map.entry("this", "that"),
          Map.entry("these", "those"),
          Map.entry("going", "about"),
          Map.entry("i'm", "he was"),
          Map.entry("we're", "they were"),
          Map.entry("it's", "it was"),
          Map.entry("don't", "didn't"));

  private static final List<String> FRAMES =
      List.of(
          "that ", "how ", "to reporters that ", "on Tuesday that ", "in an interview that ", "");

  private static final Pattern AUXILIARY =
      Pattern.compile("\\b(will|would|can|could|should|is|are|was|were|has|have|had)\\b");

  private final Random random;

  QuotationVersions(Random random) {
    this.random = random;
  }

  /** The versions of a text by the name of the change. */
  Map<String, String> of(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("truncated at the end", join(words.subList(0, part(words, 0.5, 0.9))));
    versions.put("truncated at both ends", join(middle(words, Math.max(8, part(words, 0.4, 0.7)))));
    versions.put("ellipsis", ellipsis(words));
    versions.put("re-punctuated", punctuated(words));
    versions.put(REPORT, reported(words));
    versions.put(
        REPORT + " and cut", reported(words.subList(0, Math.max(9, part(words, 0.6, 0.9)))));
    String opposite = AUXILIARY.matcher(text).replaceFirst("$1 not");
    if (!opposite.equals(text) && !text.contains("not ") && !text.contains("n\u2019t")) {
      versions.put(OTHER + "the opposite", opposite);
    }
    return versions;
  }

  private int part(List<String> words, double least, double most) {
    double share = least + random.nextDouble() * (most - least);
    return (int) Math.round(words.size() * share);
  }

  private List<String> middle(List<String> words, int length) {
    int begin = random.nextInt(words.size() - length + 1);
    return words.subList(begin, begin + length);
  }

  private String ellipsis(List<String> words) {
    int gap = Math.max(1, part(words, 0.15, 0.4));
    int begin = Math.max(3, random.nextInt(words.size() - gap));
    int end = Math.min(words.size(), begin + gap);
    return join(words.subList(0, begin)) + " ... " + join(words.subList(end, words.size()));
  }

  private String punctuated(List<String> words) {
    List<String> changed = new ArrayList<>();
    for (String word : words) {
      String plain = word.replaceAll("[,;:\u2014\u201c\u201d\"]", "").replace('\u2019', '\'');
      String mark = random.nextInt(8) == 0 ? "," : "";
      changed.add(random.nextInt(12) == 0 ? "\u2014" + plain : plain + mark);
    }
    return "\u201c" + join(changed) + "\u201d";
  }

  private String reported(List<String> words) {
    List<String> changed = new ArrayList<>();
    for (String word : words) {
      String bare = word.replaceAll("[^\\p{L}'\u2019]", "").replace('\u2019', '\'');
      String other = REPORTED.get(bare.toLowerCase(Locale.ROOT));
      changed.add(other == null ? word : other);
    }
    return FRAMES.get(random.nextInt(FRAMES.size())) + join(changed);
  }

  private static String join(List<String> words) {
    return String.join(" ", words);
  }
}
