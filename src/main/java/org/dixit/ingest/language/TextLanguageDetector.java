package org.dixit.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language by OpenNLP's model of 183 (its letters' sequences), from the text's
 * beginning. The model is shared, its tools are kept one a thread. Thread-safe.
 */
public final class TextLanguageDetector {
  /** Fewer letters do not tell enough. */
  private static final int MIN_LETTERS = 60;

  /** More do not tell more, and cost time. */
  private static final int MAX_CHARS = 1000;

  /** How much likelier than the next language the first must be. */
  private static final double MIN_RATIO = 1.5;

  private static final int ENOUGH_WORDS = 40;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** The most frequent words of English that are none in its neighbours. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "is", "was", "for", "with", "as", "his", "her", "he",
          "she", "they", "from", "by", "this", "have", "has", "had", "were", "are", "not", "but",
          "which", "who", "said", "would", "been", "their", "an", "it", "its");

  private static final Map<String, String> BCP_47 = bcp47();

  private final ThreadLocal<LanguageDetectorME> detectors;

  private TextLanguageDetector(LanguageDetectorModel model) {
    detectors = ThreadLocal.withInitial(() -> new LanguageDetectorME(model));
  }

  /**
   * Loads the model that is on the class path.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  public static TextLanguageDetector load() {
    try (InputStream in = TextLanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
      if (in == null) {
        throw new IOException("not on the class path: /langdetect-183.bin");
      }
      return new TextLanguageDetector(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load OpenNLP's language model", e);
    }
  }

  /**
   * @return a BCP 47 code ("en"); null if the text is too short or the answer unsure
   */
  public @Nullable String detect(String text) {
    String start = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    if (start.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
      return null;
    }
    if (isPlainlyEnglish(start)) {
      return "en";
    }
    Language[] languages = detectors.get().predictLanguages(start);
    boolean sure =
        languages.length < 2
            || languages[0].getConfidence() > MIN_RATIO * languages[1].getConfidence();
    return languages.length > 0 && sure ? bcp47(languages[0].getLang()) : null;
  }

  /**
   * The model costs milliseconds. A text of which a quarter is words that English alone has so
   * often needs no model; anything else does.
   */
  private static boolean isPlainlyEnglish(String start) {
    int words = 0;
    int english = 0;
    Matcher matcher = WORD.matcher(start);
    while (matcher.find()) {
      words++;
      if (ENGLISH.contains(matcher.group().toLowerCase(Locale.ROOT))) {
        english++;
      }
    }
    return words >= ENOUGH_WORDS && english * 4 >= words;
  }

  private static String bcp47(String threeLetters) {
    return BCP_47.getOrDefault(threeLetters, threeLetters);
  }

  /** The model has ISO 639-3; BCP 47 wants two letters where there are two. */
  private static Map<String, String> bcp47() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      try {
        codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
      } catch (MissingResourceException e) {
        // A language that has two letters only.
      }
    }
    // Single languages that stand for the two letters of their group.
    codes.putAll(
        Map.of(
            "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "nob", "nb", "nno", "nn", "zlm",
            "ms", "khk", "mn", "swh", "sw", "plt", "mg"));
    return Map.copyOf(codes);
  }
}
