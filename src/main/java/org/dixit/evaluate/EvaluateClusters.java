package org.dixit.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dixit.group.Utterance;
import org.dixit.group.utterance.Clusters;
import org.dixit.group.utterance.SharedKey;
import org.dixit.group.utterance.Sighting;
import org.dixit.group.utterance.Voice;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.tables.QuotationRow;

/**
 * Measures how well sightings of one utterance are found: quotations of real tables are cut,
 * punctuated otherwise and reported in other words, each in an article of its own, and put among
 * all others. Arguments: a folder of tables; "show" to print clusters of the real ones instead.
 *
 * <p>A made sighting is found if it is in its original's cluster. A pair of sightings within a
 * cluster is right if both were made from one quotation, or if the originals share half of the
 * shorter's sequences of four words in fact: archives hold wire copy already.
 */
public final class EvaluateClusters {
  private static final int EVERY = 4;
  private static final int LEAST_WORDS = 12;

  private record Said(int original, String change, Sighting sighting, QuotationRow row) {}

  private final List<QuotationRow> quotations = new ArrayList<>();
  private final Map<String, Said> said = new TreeMap<>();
  private final Map<String, String> clusterOf = new HashMap<>();
  private final Random random = new Random(7);

  private EvaluateClusters() {}

  public static void main(String[] args) throws IOException {
    EvaluateClusters evaluation = new EvaluateClusters();
    TableFiles.forEach(
        Table.QUOTATIONS,
        PublishedTables.in(args[0]).files(Table.QUOTATIONS),
        row -> {
          if (Utterance.isOne(row)) {
            evaluation.quotations.add(row);
          }
        });
    evaluation.addOriginals();
    if (args.length > 1 && args[1].equals("show")) {
      evaluation.cluster();
      evaluation.show();
      return;
    }
    evaluation.addVersions();
    evaluation.cluster();
    evaluation.report();
  }

  private void addOriginals() {
    for (int i = 0; i < quotations.size(); i++) {
      add(i, "original", quotations.get(i).getQuotationText(), voice(quotations.get(i)));
    }
  }

  private void addVersions() {
    QuotationVersions versions = new QuotationVersions(random);
    for (int i = 0; i < quotations.size(); i += EVERY) {
      QuotationRow row = quotations.get(i);
      if (row.getQuotationText().split("\\s+", -1).length < LEAST_WORDS) {
        continue;
      }
      int original = i;
      versions
          .of(row.getQuotationText())
          .forEach((change, text) -> add(original, change, text, voice(row)));
    }
  }

  private static Voice voice(QuotationRow row) {
    return Voice.of(row.getSpeakerId(), row.getSpeakerName(), row.getSpeakerKind());
  }

  private void add(int original, String change, String text, Voice voice) {
    QuotationRow row = quotations.get(original);
    boolean made = !change.equals("original");
    String id = "%06d-%s".formatted(original, change);
    String article = made ? id : row.getArticleId();
    boolean direct =
        row.getQuotationType().equals("direct") && !change.startsWith(QuotationVersions.REPORT);
    Sighting sighting = Sighting.of(id, article, voice, row.getPublishedDate(), direct, text);
    said.put(id, new Said(original, change, sighting, row));
  }

  private void cluster() {
    Map<Long, SharedKey> keys = new HashMap<>();
    for (Said one : said.values()) {
      for (long key : one.sighting().keys()) {
        keys.computeIfAbsent(key, k -> new SharedKey()).add(one.sighting());
      }
    }
    Clusters clusters = new Clusters();
    keys.values().forEach(key -> key.links().forEach(clusters::add));
    clusters.forEach(clusterOf::put);
  }

  private void report() {
    Map<String, int[]> recall = new TreeMap<>();
    for (Map.Entry<String, Said> one : said.entrySet()) {
      Said version = one.getValue();
      if (!version.change().equals("original")) {
        String original = clusterOf.get("%06d-original".formatted(version.original()));
        int[] counts = recall.computeIfAbsent(version.change(), change -> new int[2]);
        counts[0] += original != null && original.equals(clusterOf.get(one.getKey())) ? 1 : 0;
        counts[1]++;
      }
    }
    System.out.printf("%,d quotations of one occasion%n", quotations.size());
    int found = 0;
    int made = 0;
    for (Map.Entry<String, int[]> change : recall.entrySet()) {
      int[] n = change.getValue();
      System.out.printf(
          "  %-28s %.3f (%d of %d)%n", change.getKey(), n[0] / (double) n[1], n[0], n[1]);
      if (!change.getKey().startsWith(QuotationVersions.OTHER)) {
        found += n[0];
        made += n[1];
      }
    }
    System.out.printf("recall    %.4f (%d of %d)%n", found / (double) made, found, made);
    reportPrecision();
  }

  private void reportPrecision() {
    long right = 0;
    long wrong = 0;
    for (List<Said> cluster : clusters().values()) {
      for (Said a : cluster) {
        for (Said b : cluster) {
          if (a.sighting().id().compareTo(b.sighting().id()) < 0) {
            boolean same = isRight(a, b);
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
          }
        }
      }
    }
    System.out.printf(
        "precision %.4f (%d of %d pairs)%n",
        right / (double) (right + wrong), right, right + wrong);
  }

  private static boolean isRight(Said a, Said b) {
    if (a.change().startsWith(QuotationVersions.OTHER)
        || b.change().startsWith(QuotationVersions.OTHER)) {
      return false;
    }
    return a.original() == b.original()
        || SharedSequences.share(a.row().getQuotationText(), b.row().getQuotationText()) >= 0.5;
  }

  private Map<String, List<Said>> clusters() {
    Map<String, List<Said>> clusters = new TreeMap<>();
    clusterOf.forEach(
        (id, cluster) -> {
          Said one = said.get(id);
          if (one != null) {
            clusters.computeIfAbsent(cluster, key -> new ArrayList<>()).add(one);
          }
        });
    return clusters;
  }

  private void show() {
    int number = 0;
    for (List<Said> cluster : clusters().values()) {
      System.out.printf("%n#%d%n", ++number);
      for (Said one : cluster) {
        System.out.printf(
            "  %s | %s | %s | %s%n",
            one.row().getPublishedDate(),
            one.row().getPublisherDomain(),
            one.row().getSpeakerName(),
            one.row().getQuotationText().replaceAll("\\s+", " "));
      }
    }
  }
}
