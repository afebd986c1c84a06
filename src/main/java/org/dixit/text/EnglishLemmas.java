package org.dixit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The dictionary forms of English verbs and nouns, by spelling rules and two lists of exceptions
 * ({@code verbs.txt}, {@code nouns.txt}). A statistical lemmatiser costs eight times what the
 * part-of-speech tagger costs; this one costs next to nothing. Immutable and thread-safe.
 */
public final class EnglishLemmas {
  private static final EnglishLemmas INSTANCE =
      new EnglishLemmas(read("verbs.txt"), read("nouns.txt"));

  /** Stems that lost an e before -ed or -ing: "forc-", "argu-", "sett-l-", "creat-". */
  private static final Pattern LOST_E =
      Pattern.compile(
          "(?:c|v|u|[^z]z|[dr]g|ang|[bcdfgkptz]l|[aeiou]s|[nrl]s|[^aeiou]at|[eiu]at|[^a]ir|[^aeo]ur"
              + "|cit|oth)$");

  /** One short syllable, so that a plain verb would have doubled its last letter: "hop-ing". */
  private static final Pattern SHORT = Pattern.compile("[^aeiou]*[aeiouy][^aeiouwxy]");

  private static final Pattern DOUBLED = Pattern.compile(".*[^aeiou]?[aeiou]([bdgmnprt])\\1");

  private final Map<String, String> verbs;
  private final Map<String, String> nouns;

  private EnglishLemmas(Map<String, String> verbs, Map<String, String> nouns) {
    this.verbs = verbs;
    this.nouns = nouns;
  }

  /** The one instance. */
  public static EnglishLemmas instance() {
    return INSTANCE;
  }

  /** The infinitive of a verb form, lower case: "warned" gives "warn", "said" gives "say". */
  public String verb(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    String known = verbs.get(word);
    if (known != null) {
      return known;
    }
    int n = word.length();
    if (word.endsWith("ied") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("ed") && n > 4 && !word.endsWith("eed")) {
      return fromStem(word.substring(0, n - 2), word);
    }
    if (word.endsWith("ing") && n > 5) {
      return fromStem(word.substring(0, n - 3), word);
    }
    return withoutS(word);
  }

  /** The singular of a noun, lower case: "zones" gives "zone", "countries" gives "country". */
  public String noun(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    String known = nouns.get(word);
    return known != null ? known : withoutS(word);
  }

  private static String fromStem(String stem, String word) {
    if (!hasVowel(stem)) {
      return word;
    }
    if (DOUBLED.matcher(stem).matches()) {
      return stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("ss") || (stem.endsWith("eat") && !stem.endsWith("creat"))) {
      return stem;
    }
    return LOST_E.matcher(stem).find() || SHORT.matcher(stem).matches() ? stem + "e" : stem;
  }

  private static boolean hasVowel(String stem) {
    return stem.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private static String withoutS(String word) {
    int n = word.length();
    if (n < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("oes")) {
      return word.substring(0, n - 2);
    }
    return word.substring(0, n - 1);
  }

  /** Reads lines of a lemma and its forms; {@code #} begins a comment. */
  private static Map<String, String> read(String resource) {
    Map<String, String> lemmas = new HashMap<>();
    InputStream stream = EnglishLemmas.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("not on the class path: org/dixit/text/" + resource);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(
              words -> {
                for (String form : words) {
                  lemmas.putIfAbsent(form, words[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(lemmas);
  }
}
