package org.dixit.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.dixit.run.Count;
import org.dixit.text.ContentId;

/**
 * Reads the staged files of a night again and checks them before anybody sees them: keys are
 * unique, every quotation has its article, every article has as many quotations as it says, and
 * every input is accounted for.
 */
public final class NightChecks {
  /** What is checked, for the manifest. */
  static final List<String> NAMES =
      List.of(
          "unique_keys",
          "quotations_have_articles",
          "quotation_counts",
          "cluster_counts",
          "conservation");

  private final Night night;
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private long copies;
  private long articles;
  private long rejectedInputs;
  private final Set<Long> stories = new HashSet<>();

  private NightChecks(Night night) {
    this.night = night;
  }

  /**
   * What the checks found in a night whose files are all right.
   *
   * @param ingested inputs that an earlier night has ingested
   * @param stories articles, those with much the same wording counted as one
   */
  public record Findings(
      Map<String, Long> rows,
      long inputs,
      long articles,
      long duplicates,
      long rejects,
      long ingested,
      long stories) {}

  /** A night that must not be published, with the reason in a sentence. */
  public static final class CheckFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    CheckFailedException(String message) {
      super(message);
    }
  }

  /**
   * Checks what {@code night} has staged.
   *
   * @throws CheckFailedException if something is wrong with it
   * @throws IOException if it cannot be read
   */
  public static Findings check(Night night) throws IOException, CheckFailedException {
    return new NightChecks(night).run();
  }

  private Findings run() throws IOException, CheckFailedException {
    List<Receipt> receipts = Receipt.of(night);
    long inputs = sum(receipts, Receipt.INPUTS);
    long ingested = sum(receipts, Receipt.INGESTED);
    Map<Long, Integer> promised = new HashMap<>();
    uniqueKeys(
        Table.ARTICLES,
        article -> {
          articles++;
          copies += article.getCopies();
          stories.add(hash(String.valueOf(article.getSyndicationId())));
          promised.put(hash(article.getArticleId()), article.getQuotationCount());
        });
    List<String> orphans = new ArrayList<>();
    uniqueKeys(
        Table.QUOTATIONS,
        quotation -> {
          if (promised.computeIfPresent(hash(quotation.getArticleId()), (id, left) -> left - 1)
              == null) {
            orphans.add(quotation.getAttributionId());
          }
        });
    require(orphans.isEmpty(), "quotations without their article: " + orphans.size());
    require(
        promised.values().stream().allMatch(left -> left == 0),
        "articles whose quotations are not as many as they say");
    uniqueKeys(Table.SPEAKERS, speaker -> {});
    uniqueKeys(Table.SPEAKER_THEMES, group -> {});
    Map<Long, Long> sightings = new HashMap<>();
    uniqueKeys(
        Table.QUOTATION_CLUSTERS,
        cluster -> sightings.put(hash(cluster.getClusterId()), cluster.getSightingCount()));
    uniqueKeys(
        Table.QUOTATION_CLUSTER_MEMBERS,
        member -> sightings.merge(hash(member.getClusterId()), -1L, Long::sum));
    require(
        sightings.values().stream().allMatch(left -> left == 0),
        "clusters whose sightings are not as many as they say");
    uniqueKeys(Table.REJECTS, reject -> rejectedInputs += reject.getCopies());
    require(
        inputs == copies + rejectedInputs + ingested,
        "not every input is accounted for: %s, %s, %s, %s, %,d ingested before"
            .formatted(
                Count.of(inputs, "input"),
                Count.of(articles, "article"),
                Count.of(copies - articles, "duplicate"),
                Count.of(rejectedInputs, "reject"),
                ingested));
    return new Findings(
        rows, inputs, articles, copies - articles, rejectedInputs, ingested, stories.size());
  }

  private static long sum(List<Receipt> receipts, String kind) {
    return receipts.stream()
        .filter(receipt -> receipt.kind().equals(kind))
        .mapToLong(receipt -> Long.parseLong(receipt.value()))
        .sum();
  }

  private <T extends SpecificRecord> void uniqueKeys(Table<T> table, Consumer<T> consumer)
      throws IOException, CheckFailedException {
    List<Metadata> found = TableFiles.staged(night, table);
    KeyHashes seen = new KeyHashes();
    long count =
        TableFiles.forEach(
            table,
            found,
            row -> {
              seen.add(hash(key(table, row)));
              consumer.accept(row);
            });
    require(seen.areUnique(), table.name() + " has two rows with one key");
    rows.put(table.name(), count);
  }

  private static String key(Table<?> table, SpecificRecord row) {
    StringBuilder key = new StringBuilder();
    for (String field : table.key()) {
      key.append(row.get(table.schema().getField(field).pos())).append('|');
    }
    return key.toString();
  }

  /**
   * 64 bits of a SHA-256: over ten million keys, two alike by chance come once in 400,000 nights.
   */
  private static long hash(String key) {
    return Long.parseUnsignedLong(ContentId.of(key).substring(0, 16), 16);
  }

  private static void require(boolean right, String otherwise) throws CheckFailedException {
    if (!right) {
      throw new CheckFailedException(otherwise);
    }
  }
}
