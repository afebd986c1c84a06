package org.dixit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Annotates English text with OpenNLP's sentence, token and part-of-speech models. The models are
 * loaded once and shared; the tools around them, which are not thread-safe, are kept one a thread.
 * Thread-safe.
 */
public final class OpenNlpTextAnnotator implements TextAnnotator {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r\\u2028\\u2029\\f]+");

  /** The sentence model breaks after these; a name or a date goes on. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rep", "reps", "sen", "sens", "gov", "govs", "gen",
          "col", "lt", "capt", "sgt", "cmdr", "adm", "maj", "rev", "hon", "pres", "st", "jr", "sr",
          "vs", "v", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "inc", "co", "corp", "ltd", "messrs", "mme", "supt", "det", "dist", "atty");

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?-?)+|[RD]-\\p{L}+");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})+");
  private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Function words: a name or a title after an acronym goes on, these begin anew. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "i",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "of",
          "as",
          "after",
          "before",
          "since",
          "during",
          "under",
          "over",
          "about",
          "and",
          "but",
          "or",
          "so",
          "yet",
          "if",
          "when",
          "while",
          "although",
          "though",
          "because",
          "however",
          "meanwhile",
          "what",
          "who",
          "which",
          "how",
          "why",
          "where",
          "some",
          "many",
          "most",
          "all",
          "no",
          "not",
          "only",
          "even",
          "now",
          "then",
          "still",
          "also",
          "one",
          "two",
          "last",
          "both",
          "each",
          "such",
          "according");

  private record Tools(SentenceDetectorME sentences, TokenizerME tokens, POSTaggerME tags) {}

  private final ThreadLocal<Tools> tools;

  private OpenNlpTextAnnotator(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {
    this.tools =
        ThreadLocal.withInitial(
            () ->
                new Tools(
                    new SentenceDetectorME(sentences),
                    new TokenizerME(tokens),
                    new POSTaggerME(tags, POSTagFormat.UD)));
  }

  /**
   * Loads the English models that are on the class path.
   *
   * @throws UncheckedIOException if a model is missing or damaged
   */
  public static OpenNlpTextAnnotator english() {
    try (InputStream sentences = open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream tokens = open("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
        InputStream tags = open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      return new OpenNlpTextAnnotator(
          new SentenceModel(sentences), new TokenizerModel(tokens), new POSModel(tags));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load OpenNLP's English models", e);
    }
  }

  @Override
  public AnnotatedText annotate(String text) {
    Tools own = tools.get();
    List<Span> paragraphs = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    List<Span> tokens = new ArrayList<>();
    PARAGRAPH
        .matcher(text)
        .results()
        .map(line -> trimmed(text, line.start(), line.end()))
        .filter(line -> line.length() > 0)
        .forEach(paragraphs::add);
    for (Span paragraph : paragraphs) {
      for (Span sentence : sentencesOf(text, paragraph, own.sentences())) {
        sentences.add(sentence);
        for (var token : own.tokens().tokenizePos(forModel(sentence.in(text)))) {
          add(
              tokens,
              text,
              new Span(sentence.begin() + token.getStart(), sentence.begin() + token.getEnd()));
        }
      }
    }
    return new AnnotatedText(
        text, paragraphs, sentences, tokens, words -> tools.get().tags().tag(words));
  }

  /** The model leaves the dash of "no-fly" on the second word: set it free. */
  private static void add(List<Span> tokens, String text, Span token) {
    boolean glued =
        token.length() > 1
            && text.charAt(token.begin()) == '-'
            && Character.isLetter(text.charAt(token.begin() + 1))
            && token.begin() > 0
            && Character.isLetter(text.charAt(token.begin() - 1));
    if (glued) {
      tokens.add(new Span(token.begin(), token.begin() + 1));
      tokens.add(new Span(token.begin() + 1, token.end()));
    } else {
      tokens.add(token);
    }
  }

  private static List<Span> sentencesOf(String text, Span paragraph, SentenceDetectorME detector) {
    List<Span> joined = new ArrayList<>();
    for (var found : detector.sentPosDetect(paragraph.in(text))) {
      Span sentence =
          trimmed(text, paragraph.begin() + found.getStart(), paragraph.begin() + found.getEnd());
      if (sentence.length() == 0) {
        continue;
      }
      int last = joined.size() - 1;
      if (last >= 0 && goesOn(text, joined.get(last), sentence)) {
        joined.set(last, new Span(joined.get(last).begin(), sentence.end()));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  /** The model breaks after abbreviations and inside {@code "...?" he asked}: undo it. */
  private static boolean goesOn(String text, Span left, Span right) {
    if (Character.isLowerCase(text.charAt(right.begin()))) {
      return true;
    }
    if (text.charAt(left.end() - 1) != '.') {
      return false;
    }
    int wordBegin = left.end() - 1;
    while (wordBegin > left.begin() && !Character.isWhitespace(text.charAt(wordBegin - 1))) {
      wordBegin--;
    }
    String word = text.substring(wordBegin, left.end() - 1).replaceFirst("^[^\\p{L}]+", "");
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || (word.length() <= 2 && INITIALS.matcher(word).matches())
        || (ACRONYM.matcher(word).matches() && !startsSentence(text, right));
  }

  /** "U.S." ends a sentence before a word that begins many, and seldom before "President". */
  private static boolean startsSentence(String text, Span sentence) {
    Matcher first = FIRST_WORD.matcher(text).region(sentence.begin(), sentence.end());
    return !first.find() || STARTERS.contains(first.group().toLowerCase(Locale.ROOT));
  }

  /** Curly marks as the models know them; the length stays, so that offsets do. */
  private static String forModel(String sentence) {
    return sentence.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u00a0', ' ');
  }

  private static Span trimmed(String text, int begin, int end) {
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = OpenNlpTextAnnotator.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException("not on the class path: " + resource);
    }
    return stream;
  }
}
