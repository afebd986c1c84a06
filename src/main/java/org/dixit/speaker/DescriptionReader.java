package org.dixit.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a description: its head noun, what modifies it, whether it points at somebody known. */
final class DescriptionReader {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both", "his", "her", "their", "its", "our");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that");
  private static final Set<String> QUANTITIES =
      Set.of(
          "one",
          "some",
          "many",
          "most",
          "several",
          "none",
          "each",
          "group",
          "majority",
          "number",
          "dozens",
          "scores",
          "hundreds",
          "thousands",
          "half",
          "two",
          "three",
          "four",
          "few",
          "all",
          "any",
          "percent",
          "coalition",
          "team",
          "panel",
          "handful",
          "series",
          "both");

  /** What a comma adds to a description that is whole without it. */
  private static final Pattern ASIDE =
      Pattern.compile(",\\s+(?:who|which|whose|including|\\w+ing|\\w+ed)\\b.*", Pattern.DOTALL);

  private final String text;
  private final Words words;
  private final RoleNouns nouns = RoleNouns.english();

  DescriptionReader(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /**
   * @param head word indices of the head's own words
   * @param range word indices of the whole source
   */
  Description read(Span head, Span range) {
    String own = ASIDE.matcher(in(range)).replaceFirst("");
    String last = words.get(head.end() - 1).text();
    RoleNouns.RoleNoun noun = nouns.find(last);
    boolean quantity = QUANTITIES.contains(last.toLowerCase(Locale.ROOT));
    boolean of =
        quantity && head.end() + 1 < range.end() && words.get(head.end()).lower().equals("of");
    boolean plural = noun == null ? looksPlural(last) : noun.plural();
    if (of) {
      noun = nounAfter(head.end() + 1, range.end());
      plural = !last.equalsIgnoreCase("one");
    }
    String first = words.get(range.begin()).lower();
    Set<String> modifiers = new HashSet<>();
    for (int i = head.begin(); i < head.end() - 1; i++) {
      if (!ARTICLES.contains(words.get(i).lower())) {
        modifiers.add(words.get(i).lower());
      }
    }
    boolean definite = DEFINITE.contains(first) && !of;
    return new Description(
        withoutArticle(own, noun, plural),
        noun,
        Set.copyOf(modifiers),
        complement(head.end(), range.end()),
        definite,
        plural);
  }

  /** The names that "of", "at" or "for" ties to the head, up to a comma. */
  private List<String> complement(int begin, int end) {
    List<String> names = new ArrayList<>();
    boolean tied =
        begin < end && Set.of("of", "from", "at", "for").contains(words.get(begin).lower());
    for (int i = begin; tied && i < end && words.get(i).adjacent(); i++) {
      if (words.get(i).capitalized()) {
        names.add(words.get(i).lower());
      }
    }
    return List.copyOf(names);
  }

  private String in(Span range) {
    return text.substring(
        words.get(range.begin()).span().begin(), words.get(range.end() - 1).span().end());
  }

  private RoleNouns.@Nullable RoleNoun nounAfter(int begin, int end) {
    for (int i = begin; i < end; i++) {
      RoleNouns.RoleNoun noun = nouns.find(words.get(i).text());
      if (noun != null) {
        return noun;
      }
    }
    return null;
  }

  private static boolean looksPlural(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
  }

  /** People keep their "a" and "one": it tells that they are unnamed; bodies and texts do not. */
  private static String withoutArticle(
      String phrase, RoleNouns.@Nullable RoleNoun noun, boolean plural) {
    boolean person = noun == null || noun.kind() == SpeakerKind.UNNAMED;
    return person && !plural
        ? lowerFirst(phrase)
        : lowerFirst(phrase.replaceFirst("^(?i:the|an?) ", ""));
  }

  private static String lowerFirst(String phrase) {
    int space = phrase.indexOf(' ');
    String first = space < 0 ? phrase : phrase.substring(0, space);
    String lower = first.toLowerCase(Locale.ROOT);
    boolean function =
        ARTICLES.contains(lower) || DEFINITE.contains(lower) || QUANTITIES.contains(lower);
    return function ? lower + phrase.substring(first.length()) : phrase;
  }
}
