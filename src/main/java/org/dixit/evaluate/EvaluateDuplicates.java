package org.dixit.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.ingest.container.InputReader;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.duplicate.NearDuplicateSignature;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.ingest.record.JsonArticleParser;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well near-duplicates are found: articles are cut, updated and re-headed, put among
 * the others, and the ties between them counted. Arguments: JSON lines of articles.
 *
 * <p>Precision takes a tie between two articles that were there before as right if they share a
 * third of their word sequences in fact, for archives hold wire copy already.
 */
public final class EvaluateDuplicates {
  private static final int EVERY = 10;

  private record Version(int original, String change, String text) {}

  private final Random random = new Random(7);
  private final List<String> articles = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();

  private EvaluateDuplicates() {}

  public static void main(String[] args) throws IOException {
    EvaluateDuplicates evaluation = new EvaluateDuplicates();
    for (String arg : args) {
      evaluation.read(Path.of(arg));
    }
    evaluation.vary();
    evaluation.report();
  }

  private void read(Path file) throws IOException {
    JsonArticleParser parser = new JsonArticleParser(FieldMapping.USUAL);
    Set<String> seen = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      new InputReader(ReadLimits.DEFAULT)
          .read(
              file.toString(),
              in,
              new DocumentSink() {
                @Override
                public void document(RawDocument document) {
                  try {
                    String text = parser.parse(document).text();
                    if (seen.add(ContentId.ofWords(text)) && text.length() > 1000) {
                      articles.add(text);
                    }
                  } catch (InputRejectedException e) {
                    System.err.println(document.sourceUri() + ": " + e.getMessage());
                  }
                }

                @Override
                public void reject(Reject reject) {
                  System.err.println(reject);
                }
              });
    }
  }

  private void vary() {
    for (int i = 0; i < articles.size(); i++) {
      versions.add(new Version(i, "original", articles.get(i)));
    }
    for (int i = 0; i < articles.size(); i += EVERY) {
      List<String> paragraphs = Arrays.asList(articles.get(i).split("\\n+", -1));
      String stranger = articles.get((i + 1) % articles.size());
      List<String> others = Arrays.asList(stranger.split("\\n+", -1));
      add(i, "cut to 70%", cut(paragraphs, 0.7));
      add(i, "cut to 50%", cut(paragraphs, 0.5));
      add(i, "re-headed", headed(paragraphs, others));
      add(i, "updated", updated(paragraphs, others));
      add(i, "updated, re-headed, cut", cut(headed(updated(paragraphs, others), others), 0.8));
    }
  }

  private void add(int original, String change, List<String> paragraphs) {
    versions.add(new Version(original, change, String.join("\n\n", paragraphs)));
  }

  private static List<String> cut(List<String> paragraphs, double share) {
    return paragraphs.subList(0, Math.max(1, (int) Math.round(paragraphs.size() * share)));
  }

  private static List<String> headed(List<String> paragraphs, List<String> others) {
    List<String> headed = new ArrayList<>(paragraphs);
    headed.set(0, others.get(0));
    return headed;
  }

  /** Every sixth paragraph or so is new. */
  private List<String> updated(List<String> paragraphs, List<String> others) {
    List<String> updated = new ArrayList<>(paragraphs);
    updated.replaceAll(p -> random.nextInt(6) == 0 ? others.get(random.nextInt(others.size())) : p);
    return updated;
  }

  private void report() {
    List<@Nullable NearDuplicateSignature> signatures = new ArrayList<>();
    long start = System.nanoTime();
    versions.forEach(version -> signatures.add(NearDuplicateSignature.of(version.text())));
    double seconds = (System.nanoTime() - start) / 1e9;
    Set<Long> ties = ties(signatures);
    Map<String, int[]> found = new HashMap<>();
    int right = 0;
    int wrong = 0;
    for (long tie : ties) {
      Version a = versions.get((int) (tie >> 32));
      Version b = versions.get((int) tie);
      boolean natural =
          a.original() != b.original() && resemblance(a.original(), b.original()) >= 1 / 3.0;
      right += a.original() == b.original() || natural ? 1 : 0;
      wrong += a.original() == b.original() || natural ? 0 : 1;
    }
    for (int j = articles.size(); j < versions.size(); j++) {
      int[] counts = found.computeIfAbsent(versions.get(j).change(), key -> new int[2]);
      counts[1]++;
      counts[0] += ties.contains(((long) versions.get(j).original() << 32) | j) ? 1 : 0;
    }
    System.out.printf(
        "%d articles, %d versions of them%n", articles.size(), versions.size() - articles.size());
    found.forEach(
        (change, n) ->
            System.out.printf(
                "recall, %s: %.3f (%d of %d)%n", change, n[0] / (double) n[1], n[0], n[1]));
    int all = found.values().stream().mapToInt(n -> n[1]).sum();
    int hit = found.values().stream().mapToInt(n -> n[0]).sum();
    System.out.printf("recall: %.3f (%d of %d)%n", hit / (double) all, hit, all);
    System.out.printf(
        "precision: %.4f (%d of %d ties)%n",
        right / (double) (right + wrong), right, right + wrong);
    System.out.printf("%.0f signatures/s%n", versions.size() / seconds);
  }

  private static Set<Long> ties(List<@Nullable NearDuplicateSignature> signatures) {
    Map<Long, List<Integer>> bands = new HashMap<>();
    for (int i = 0; i < signatures.size(); i++) {
      NearDuplicateSignature signature = signatures.get(i);
      if (signature != null) {
        int index = i;
        signature
            .bandKeys()
            .forEach(key -> bands.computeIfAbsent(key, k -> new ArrayList<>()).add(index));
      }
    }
    Set<Long> ties = new HashSet<>();
    for (List<Integer> band : bands.values()) {
      for (int i : band) {
        for (int j : band) {
          NearDuplicateSignature a = signatures.get(i);
          NearDuplicateSignature b = signatures.get(j);
          if (i < j && a != null && b != null && a.sketch().isCopyOf(b.sketch())) {
            ties.add(((long) i << 32) | j);
          }
        }
      }
    }
    return ties;
  }

  private double resemblance(int one, int other) {
    Set<String> a = sequences(articles.get(one));
    Set<String> b = sequences(articles.get(other));
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() / (double) (a.size() + b.size() - both.size());
  }

  private static Set<String> sequences(String text) {
    List<String> words = List.of(ContentId.words(text).split(" ", -1));
    Set<String> sequences = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      sequences.add(String.join(" ", words.subList(i, i + 5)));
    }
    return sequences;
  }
}
