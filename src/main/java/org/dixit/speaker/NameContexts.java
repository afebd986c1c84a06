package org.dixit.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The features by which the name finder decides on a word: the words around it, their shapes,
 * classes and lists, the run of capitalised words it stands in, what the rest of the document says
 * of it (given as the additional context, one array of features for each word), and the decisions
 * before.
 *
 * <p>Not thread-safe: keeps the features of the sentence in work, as the beam asks for them again.
 */
final class NameContexts implements NameContextGenerator {
  private static final String OUTSIDE = "other";
  private static final Sentence NO_SENTENCE = new Sentence(new String[0], new WordTable(Map.of()));

  private final WordTable words;
  private String[] tokens = new String[0];
  private Sentence sentence = NO_SENTENCE;
  private String[][] features = new String[0][];

  NameContexts(WordTable words) {
    this.words = words;
  }

  /** Nothing: all features are our own. */
  @Override
  public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {}

  /** Nothing: the document's memory comes with the additional context. */
  @Override
  public void updateAdaptiveData(String[] tokens, String[] outcomes) {}

  @Override
  public void clearAdaptiveData() {
    tokens = new String[0];
    sentence = NO_SENTENCE;
    features = new String[0][];
  }

  @Override
  public String[] getContext(
      int index, String[] sequence, String[] priorDecisions, Object @Nullable [] additional) {
    if (sequence != tokens) {
      tokens = sequence;
      sentence = new Sentence(sequence, words);
      features = new String[sequence.length][];
    }
    String[] own = features[index];
    if (own == null) {
      String[] evidence = additional != null ? (String[]) additional[index] : new String[0];
      own = sentence.features(index, evidence);
      features[index] = own;
    }
    String previous = index > 0 ? priorDecisions[index - 1] : OUTSIDE;
    String beforeThat = index > 1 ? priorDecisions[index - 2] : OUTSIDE;
    String[] all = Arrays.copyOf(own, own.length + 6);
    int end = own.length;
    all[end] = "po=" + previous;
    all[end + 1] = "pp=" + previous + ' ' + beforeThat;
    all[end + 2] = "pw=" + previous + ' ' + sentence.lower[index];
    all[end + 3] = "ps=" + previous + ' ' + sentence.shapes[index];
    all[end + 4] = "pc=" + previous + ' ' + sentence.known[index].fine();
    all[end + 5] = "pl=" + previous + ' ' + sentence.before(index);
    return all;
  }

  /** What is looked up once for each word of a sentence. */
  private static final class Sentence {
    private static final String EDGE = "^";

    final String[] lower;
    final String[] shapes;
    final WordTable.Word[] known;
    private final char[] ratios;
    private final boolean[] capitalised;

    Sentence(String[] tokens, WordTable words) {
      int n = tokens.length;
      lower = new String[n];
      shapes = new String[n];
      known = new WordTable.Word[n];
      ratios = new char[n];
      capitalised = new boolean[n];
      for (int i = 0; i < n; i++) {
        String token = tokens[i];
        lower[i] = token.toLowerCase(Locale.ROOT);
        shapes[i] = WordShape.of(token);
        known[i] = words.get(token);
        ratios[i] = words.capitals(token);
        capitalised[i] = WordShape.isCapitalised(token);
      }
    }

    String before(int i) {
      return i > 0 ? lower[i - 1] : EDGE;
    }

    private String lower(int i) {
      return i < 0 || i >= lower.length ? EDGE : lower[i];
    }

    private String shape(int i) {
      return i < 0 || i >= lower.length ? EDGE : shapes[i];
    }

    private String fine(int i) {
      return i < 0 || i >= lower.length ? EDGE : known[i].fine();
    }

    private String coarse(int i) {
      return i < 0 || i >= lower.length ? EDGE : known[i].coarse();
    }

    private String lists(int i) {
      return i < 0 || i >= lower.length ? EDGE : known[i].lists();
    }

    private char ratio(int i) {
      return i < 0 || i >= lower.length ? '^' : ratios[i];
    }

    String[] features(int i, String[] evidence) {
      List<String> f = new ArrayList<>(80);
      f.add("b");
      for (int k = -2; k <= 2; k++) {
        f.add("w" + k + '=' + lower(i + k));
        f.add("s" + k + '=' + shape(i + k));
        f.add("c" + k + '=' + fine(i + k));
        f.add("C" + k + '=' + coarse(i + k));
      }
      for (int k = -1; k <= 1; k++) {
        f.add("l" + k + '=' + lists(i + k) + shape(i + k));
        f.add("r" + k + '=' + ratio(i + k) + shape(i + k));
      }
      String shape = shapes[i];
      f.add("ww=" + lower(i - 1) + ' ' + lower[i]);
      f.add("wv=" + lower[i] + ' ' + lower(i + 1));
      f.add("ws=" + lower(i - 1) + ' ' + shape);
      f.add("vs=" + lower(i + 1) + ' ' + shape);
      f.add("ss=" + shape(i - 1) + ' ' + shape + ' ' + shape(i + 1));
      f.add("cc=" + coarse(i - 1) + ' ' + coarse(i));
      f.add("cd=" + coarse(i) + ' ' + coarse(i + 1));
      f.add("ce=" + coarse(i - 1) + ' ' + coarse(i) + ' ' + coarse(i + 1));
      f.add("cs=" + fine(i - 1) + ' ' + shape);
      f.add("ds=" + fine(i + 1) + ' ' + shape);
      f.add("ll=" + lists(i - 1) + ' ' + lists(i) + ' ' + lists(i + 1) + shape);
      if (i == 0 && capitalised[i]) {
        f.add("first=" + ratios[i] + shape);
      }
      affixes(f, i);
      if (capitalised[i]) {
        run(f, i);
      }
      f.addAll(Arrays.asList(evidence));
      return f.toArray(String[]::new);
    }

    private void affixes(List<String> f, int i) {
      String word = lower[i];
      int n = word.length();
      if (!capitalised[i] || n < 2) {
        return;
      }
      String mark = shapes[i].equals("XX") ? "X" : "";
      for (int k = 1; k <= Math.min(4, n); k++) {
        f.add("p" + k + mark + '=' + word.substring(0, k));
        f.add("q" + k + mark + '=' + word.substring(n - k));
      }
      suffix(f, "qa=", i - 1);
      suffix(f, "qz=", i + 1);
    }

    private void suffix(List<String> f, String name, int i) {
      if (i >= 0 && i < lower.length && capitalised[i]) {
        String word = lower[i];
        f.add(name + word.substring(Math.max(0, word.length() - 3)));
      }
    }

    /** The run of capitalised words around {@code i} and what stands on both its sides. */
    private void run(List<String> f, int i) {
      int begin = i;
      while (begin > 0 && inRun(begin - 1)) {
        begin--;
      }
      while (!capitalised[begin]) {
        begin++;
      }
      int end = i + 1;
      while (end < lower.length && inRun(end)) {
        end++;
      }
      while (!capitalised[end - 1]) {
        end--;
      }
      int length = Math.min(end - begin, 6);
      f.add("rn=" + length + '/' + Math.min(i - begin, 5));
      f.add("rf=" + lower[begin]);
      f.add("rl=" + lower[end - 1]);
      f.add("rfc=" + known[begin].fine());
      f.add("rlc=" + known[end - 1].fine());
      f.add("rb=" + lower(begin - 1) + ' ' + length);
      f.add("ra=" + lower(end) + ' ' + length);
      f.add("rbc=" + fine(begin - 1) + ' ' + length);
      f.add("rac=" + fine(end) + ' ' + length);
      f.add("rba=" + coarse(begin - 1) + ' ' + coarse(end) + ' ' + length);
      f.add("rll=" + known[begin].lists() + ' ' + known[end - 1].lists() + ' ' + length);
    }

    private boolean inRun(int i) {
      return capitalised[i] || lower[i].equals("-") || lower[i].equals("&") || lower[i].equals(".");
    }
  }
}
