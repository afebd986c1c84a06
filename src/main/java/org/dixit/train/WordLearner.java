package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dixit.speaker.NameTokens;
import org.dixit.speaker.WordShape;
import org.dixit.speaker.WordTable;
import org.dixit.text.Span;

/** Learns a {@link WordTable} from plain texts and lists of names. Deterministic. */
final class WordLearner {
  private static final int MIN_COUNT = 5;
  private static final int FINE = 300;
  private static final int COARSE = 48;
  private static final int ROUNDS = 8;
  private static final int CONTEXT_WORDS = 4_000;

  /** After these a capital says little. */
  private static final String SENTENCE_EDGES = ".!?:\"\u201c\u2018";

  private static final class Form {
    final String text;
    int count;
    int inside;

    Form(String text) {
      this.text = text;
    }
  }

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final List<int[]> sentences = new ArrayList<>();

  /** Counts the words of one paragraph. */
  void add(String paragraph) {
    String[] tokens = NameTokens.of(paragraph, new Span(0, paragraph.length())).words();
    int[] words = new int[tokens.length];
    boolean inside = false;
    for (int i = 0; i < words.length; i++) {
      words[i] =
          ids.computeIfAbsent(
              tokens[i],
              form -> {
                forms.add(new Form(form));
                return forms.size() - 1;
              });
      Form form = forms.get(words[i]);
      form.count++;
      form.inside += inside ? 1 : 0;
      inside = SENTENCE_EDGES.indexOf(tokens[i].charAt(0)) < 0;
    }
    sentences.add(words);
  }

  /**
   * The table of all words seen often enough and of all names in {@code lists}.
   *
   * @param lists names by the letter of their list
   */
  WordTable learn(Map<Character, Set<String>> lists) {
    int[] vocabulary =
        IntStream.range(0, forms.size())
            .filter(w -> forms.get(w).count >= MIN_COUNT)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(w -> -forms.get(w).count)
                    .thenComparing(w -> forms.get(w).text))
            .mapToInt(w -> w)
            .toArray();
    Contexts contexts = new Contexts(vocabulary);
    int[] fine = contexts.classes(FINE);
    int[] coarse = contexts.classes(COARSE);
    Map<String, String> listed = listed(lists);
    Map<String, WordTable.Word> table = new TreeMap<>();
    for (int rank = 0; rank < vocabulary.length; rank++) {
      String form = forms.get(vocabulary[rank]).text;
      if (form.indexOf('\t') < 0) {
        table.put(
            form,
            new WordTable.Word(
                String.valueOf(fine[rank]),
                String.valueOf(coarse[rank]),
                capitals(form),
                listed.getOrDefault(form, "")));
      }
    }
    for (Map.Entry<String, String> entry : listed.entrySet()) {
      table.putIfAbsent(
          entry.getKey(), new WordTable.Word("-", "-", capitals(entry.getKey()), entry.getValue()));
    }
    return new WordTable(table);
  }

  private static Map<String, String> listed(Map<Character, Set<String>> lists) {
    Map<String, String> letters = new TreeMap<>();
    for (char list : new TreeSet<>(lists.keySet())) {
      for (String name : lists.getOrDefault(list, Set.of())) {
        letters.merge(name, String.valueOf(list), String::concat);
      }
    }
    return letters;
  }

  /** How often the word is capitalised where it need not be: '0' to '5', '-' if unseen there. */
  private char capitals(String form) {
    String small = form.toLowerCase(Locale.ROOT);
    String big =
        small.isEmpty() ? small : Character.toTitleCase(small.charAt(0)) + small.substring(1);
    int lower = inside(small);
    int upper = inside(big) + (form.equals(small) || form.equals(big) ? 0 : inside(form));
    if (WordShape.of(form).equals(form) || lower + upper == 0) {
      return '-';
    }
    double share = upper / (double) (lower + upper);
    return share < 0.01
        ? '0'
        : share < 0.1 ? '1' : share < 0.5 ? '2' : share < 0.9 ? '3' : share < 0.99 ? '4' : '5';
  }

  private int inside(String form) {
    Integer id = ids.get(form);
    return id == null ? 0 : forms.get(id).inside;
  }

  /** The neighbours of each word of the vocabulary. */
  private final class Contexts {
    private final int[][] neighbours;
    private final int[][] counts;
    private final int contexts;

    Contexts(int[] vocabulary) {
      int[] rankOf = new int[forms.size()];
      Arrays.fill(rankOf, Integer.MAX_VALUE);
      for (int rank = 0; rank < vocabulary.length; rank++) {
        rankOf[vocabulary[rank]] = rank;
      }
      Map<String, Integer> rare = new HashMap<>();
      int[] context = new int[forms.size()];
      for (int w = 0; w < context.length; w++) {
        context[w] =
            rankOf[w] < CONTEXT_WORDS
                ? rankOf[w]
                : CONTEXT_WORDS
                    + 1
                    + rare.computeIfAbsent(rareShape(forms.get(w).text), k -> rare.size());
      }
      int side = CONTEXT_WORDS + 1 + rare.size();
      contexts = 2 * side;
      List<Map<Integer, Integer>> beside = new ArrayList<>();
      for (int rank = 0; rank < vocabulary.length; rank++) {
        beside.add(new HashMap<>());
      }
      for (int[] sentence : sentences) {
        for (int i = 0; i < sentence.length; i++) {
          if (rankOf[sentence[i]] == Integer.MAX_VALUE) {
            continue;
          }
          Map<Integer, Integer> own = beside.get(rankOf[sentence[i]]);
          own.merge(i > 0 ? context[sentence[i - 1]] : CONTEXT_WORDS, 1, Integer::sum);
          own.merge(
              side + (i + 1 < sentence.length ? context[sentence[i + 1]] : CONTEXT_WORDS),
              1,
              Integer::sum);
        }
      }
      neighbours = new int[vocabulary.length][];
      counts = new int[vocabulary.length][];
      for (int rank = 0; rank < vocabulary.length; rank++) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>(beside.get(rank));
        neighbours[rank] = sorted.keySet().stream().mapToInt(k -> k).toArray();
        counts[rank] = sorted.values().stream().mapToInt(n -> n).toArray();
      }
    }

    private static String rareShape(String form) {
      String shape = WordShape.of(form);
      return shape.equals(form) ? "?" : shape;
    }

    int[] classes(int count) {
      return new WordClasses(
              Math.min(count, Math.max(1, neighbours.length)), neighbours, counts, contexts)
          .learn(ROUNDS);
    }
  }
}
