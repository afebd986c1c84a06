package org.dixit.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.dixit.run.Count;
import org.dixit.text.ContentId;

/**
 * Reads the staged files of a night again and checks them before anybody sees them: keys are
 * unique, every quotation has its article, every article has as many quotations as it says, and
 * every input is accounted for. What it has to remember of the rows is on the disk, so that its
 * memory is the same for any night.
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
  private final int held;
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private long copies;
  private long articles;
  private long rejectedInputs;

  private NightChecks(Night night, int held) {
    this.night = night;
    this.held = held;
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
    return check(night, KeyedNumbers.HELD);
  }

  /**
   * @param held how many keys of a table are held in memory at a time
   */
  static Findings check(Night night, int held) throws IOException, CheckFailedException {
    try {
      return new NightChecks(night, held).run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Findings run() throws IOException, CheckFailedException {
    List<Receipt> receipts = Receipt.of(night);
    long inputs = sum(receipts, Receipt.INPUTS);
    long ingested = sum(receipts, Receipt.INGESTED);
    long stories = articlesAndQuotations();
    uniqueKeys(Table.SPEAKERS, speaker -> {});
    uniqueKeys(Table.SPEAKER_THEMES, group -> {});
    clustersAndMembers();
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
        rows, inputs, articles, copies - articles, rejectedInputs, ingested, stories);
  }

  /** Returns how many stories the articles are. */
  private long articlesAndQuotations() throws IOException, CheckFailedException {
    try (KeyedNumbers promised = new KeyedNumbers(held);
        KeyedNumbers stories = new KeyedNumbers(held)) {
      uniqueKeys(
          Table.ARTICLES,
          article -> {
            articles++;
            copies += article.getCopies();
            stories.add(hash(String.valueOf(article.getSyndicationId())), 0);
            promised.add(hash(article.getArticleId()), article.getQuotationCount());
          });
      uniqueKeys(Table.QUOTATIONS, quotation -> promised.add(hash(quotation.getArticleId()), -1));
      AtomicLong orphans = new AtomicLong();
      AtomicLong otherwise = new AtomicLong();
      promised.forEachKey(
          article -> {
            orphans.addAndGet(article.negative() == article.numbers() ? article.negative() : 0);
            otherwise.addAndGet(article.total() == 0 ? 0 : 1);
          });
      require(orphans.get() == 0, "quotations without their article: " + orphans);
      require(otherwise.get() == 0, "articles whose quotations are not as many as they say");
      return count(stories, story -> true);
    }
  }

  private void clustersAndMembers() throws IOException, CheckFailedException {
    try (KeyedNumbers sightings = new KeyedNumbers(held)) {
      uniqueKeys(
          Table.QUOTATION_CLUSTERS,
          cluster -> sightings.add(hash(cluster.getClusterId()), cluster.getSightingCount()));
      uniqueKeys(
          Table.QUOTATION_CLUSTER_MEMBERS,
          member -> sightings.add(hash(member.getClusterId()), -1));
      require(
          count(sightings, cluster -> cluster.total() != 0) == 0,
          "clusters whose sightings are not as many as they say");
    }
  }

  private static long count(KeyedNumbers keys, Predicate<KeyedNumbers.Sum> condition)
      throws IOException {
    AtomicLong count = new AtomicLong();
    keys.forEachKey(sum -> count.addAndGet(condition.test(sum) ? 1 : 0));
    return count.get();
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
    try (KeyedNumbers keys = new KeyedNumbers(held)) {
      long count =
          TableFiles.forEach(
              table,
              found,
              row -> {
                keys.add(hash(key(table, row)), 0);
                consumer.accept(row);
              });
      require(
          count(keys, key -> key.numbers() > 1) == 0, table.name() + " has two rows with one key");
      rows.put(table.name(), count);
    }
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
