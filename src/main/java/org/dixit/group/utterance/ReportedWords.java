package org.dixit.group.utterance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dixit.text.EnglishLemmas;

/**
 * The words of a quotation that stay when it is reported in other words: "I will not resign" and
 * "that he would not resign" are both "not resign". Pronouns, articles and auxiliaries are left
 * out, verbs become their base form, all negations one.
 *
 * <p>A word is an int: a hash of its form, and two bits. One tells numbers; the other tells words
 * that say something, which names and small words do not: everybody speaks of "the special counsel
 * Robert Mueller".
 */
final class ReportedWords {
  /** Stands for every negation. */
  static final int NOT = 4 | 2;

  private static final int NUMBER = 1;
  private static final int TELLING = 2;
  private static final int MOST_WORDS = 256;
  private static final Pattern WORD =
      Pattern.compile("([\\p{L}\\p{N}]+)(?:['\u2019](s|ll|ve|re|m|d|t)\\b)?");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}.*");
  private static final Set<String> NEGATIONS = Set.of("not", "never", "cannot");
  private static final Set<String> LEFT_OUT = read("left-out.txt");
  private static final Set<String> SMALL = read("small.txt");

  private ReportedWords() {}

  /** The words that stay, in order, those after the first 256 left aside. */
  static int[] of(String text) {
    IntStream.Builder words = IntStream.builder();
    int count = 0;
    Matcher found = WORD.matcher(text);
    while (found.find() && count < MOST_WORDS) {
      String written = found.group(1);
      String word = written.toLowerCase(Locale.ROOT);
      if ("t".equals(found.group(2)) || NEGATIONS.contains(word)) {
        words.add(NOT);
        count++;
      } else if (!LEFT_OUT.contains(word)) {
        words.add(word(word, NAME.matcher(written).matches()));
        count++;
      }
    }
    return words.build().toArray();
  }

  /** The word without what is known about it: equal for equal words. */
  static int form(int word) {
    return word & ~(NUMBER | TELLING);
  }

  static boolean isNumber(int word) {
    return (word & NUMBER) != 0;
  }

  static boolean isTelling(int word) {
    return (word & TELLING) != 0;
  }

  private static int word(String word, boolean name) {
    boolean number = Character.isDigit(word.charAt(0));
    int form = form((int) Hash.of(number ? word : EnglishLemmas.instance().verb(word)));
    boolean telling = !number && !name && word.length() > 1 && !SMALL.contains(word);
    return form | (number ? NUMBER : 0) | (telling ? TELLING : 0);
  }

  private static Set<String> read(String resource) {
    try (InputStream in = ReportedWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(Pattern.compile(" ")::splitAsStream)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
