package org.dixit.bench;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Computes what large corpora take, from a measured rate and from the tables of a measured run.
 * docs/scaling.md explains each figure.
 */
public final class ScalePlan {
  private static final long QUOTEBANK = 196_000_000L;
  private static final long CC_NEWS = 1_350_000_000L;
  private static final int[] CORES = {32, 100, 1000, 4000};

  /** What a pipeline may cost beyond the bare loop. */
  private static final double RUNNER = 1.25;

  /** Serialized sums of a speaker, and of a speaker's theme: means of 22,507 quotations. */
  private static final int SPEAKER_BYTES = 84;

  private static final int THEME_BYTES = 245;

  /** Articles in a bundle before a shuffle; runners decide, and this is few. */
  private static final int BUNDLE_ARTICLES = 100;

  private static final double GIGA = 1e9;
  private static final double TERA = 1e12;
  private static final long SEED = 1;

  // us-central1, batch, US dollars: docs/dataflow.md.
  private static final double VCPU_HOUR = 0.056;
  private static final double GB_HOUR = 0.003557;
  private static final double GB_A_VCPU = 4;
  private static final double SHUFFLED_GB = 0.011;

  private final double rate;
  private final CorpusShape shape;
  private final SpeakerSums sums;
  private final PrintStream out;

  private ScalePlan(double rate, CorpusShape shape, PrintStream out) {
    this.rate = rate;
    this.shape = shape;
    this.sums = SpeakerSums.of(shape.speakers());
    this.out = out;
  }

  /**
   * @param args articles a CPU-second, and the output folder of a run
   */
  public static void main(String[] args) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    ScalePlan plan =
        new ScalePlan(Double.parseDouble(args[0]), CorpusShape.of(args[1]), System.out);
    plan.measured();
    plan.simulated();
    plan.corpus("Quotebank's corpus", QUOTEBANK);
    plan.corpus("CC-NEWS", CC_NEWS);
    plan.million();
  }

  private void measured() {
    out.printf(
        "measured: %,d articles, %.1f quotations an article, %.0f B an article's row, %.0f B of"
            + " tables an input%n",
        shape.articles(),
        perArticle((double) shape.quotations()),
        shape.articleBytes(),
        shape.tableBytes());
    out.printf(
        "speakers: %,d, the first has %.2f%% of the quotations, Zipf %.2f, Heaps %.2f%n",
        sums.counts().size(),
        100 * sums.topShare(),
        sums.zipf(),
        SpeakerSums.heaps(shape.speakers(), SEED));
    out.printf(
        "stories: the largest has %d articles; %.1f%% of the articles share theirs%n%n",
        shape.stories().stream().mapToInt(size -> size).max().orElse(0),
        100 * perArticle(shape.stories().stream().filter(size -> size > 1).mapToInt(s -> s).sum()));
  }

  /** Bundles of the real articles against the formula that the plan uses. */
  private void simulated() {
    out.println("speakers in a bundle    simulated   formula   sums sent for 100 quotations");
    for (int articles : new int[] {1, 10, 100, 1000}) {
      double quotations = articles * perArticle((double) sums.quotations());
      double simulated = SpeakerSums.measuredIn(shape.speakers(), articles, SEED);
      out.printf(
          "%,6d articles %18.0f %9.0f %15.0f%n",
          articles, simulated, sums.expectedIn(quotations), 100 * simulated / quotations);
    }
    out.println();
  }

  private void corpus(String name, long articles) {
    double cpuHours = cpuHours(articles);
    out.printf("%s, %,d articles: %,.0f CPU-hours%n", name, articles, cpuHours);
    for (int cores : CORES) {
      out.printf("  %,5d cores %,10.1f days%n", cores, cpuHours / cores / 24);
    }
    double sent = sumsPerArticle() * articles;
    double speakers =
        sums.counts().size()
            * Math.pow(
                (double) articles / shape.articles(), SpeakerSums.heaps(shape.speakers(), SEED));
    out.printf("  articles shuffled once      %8.2f TB%n", articles * shape.articleBytes() / TERA);
    out.printf("  sums of speakers            %8.2f TB%n", sent * SPEAKER_BYTES / TERA);
    out.printf("  sums of themes              %8.2f TB%n", sent * THEME_BYTES / TERA);
    out.printf("  tables                      %8.2f TB%n", articles * shape.tableBytes() / TERA);
    out.printf("  speakers                    %,8.0f million%n", speakers / 1e6);
    out.printf(
        "  the first speaker's key     %,.0f quotations, %,.0f sums of bundles, %.1f GB%n%n",
        sums.topShare() * perArticle((double) sums.quotations()) * articles,
        (double) articles / BUNDLE_ARTICLES,
        (double) articles / BUNDLE_ARTICLES * SPEAKER_BYTES / GIGA);
  }

  /** What a million articles cost on Dataflow. */
  private void million() {
    double hours = cpuHours(1_000_000);
    double gigabytes =
        (2 * shape.articleBytes() + sumsPerArticle() * (SPEAKER_BYTES + THEME_BYTES)) * 1e6 / GIGA;
    double workers = hours * (VCPU_HOUR + GB_A_VCPU * GB_HOUR);
    out.printf(
        "Dataflow, a million articles: %.0f vCPU-hours at $%.3f + %.0f GB at $%.6f = $%.2f; %.1f GB"
            + " shuffled at $%.3f = $%.2f; together $%.2f%n",
        hours,
        VCPU_HOUR,
        GB_A_VCPU,
        GB_HOUR,
        workers,
        gigabytes,
        SHUFFLED_GB,
        gigabytes * SHUFFLED_GB,
        workers + gigabytes * SHUFFLED_GB);
  }

  private double cpuHours(long articles) {
    return articles / rate * RUNNER / 3600;
  }

  private double sumsPerArticle() {
    return SpeakerSums.measuredIn(shape.speakers(), BUNDLE_ARTICLES, SEED) / BUNDLE_ARTICLES;
  }

  private double perArticle(double count) {
    return count / shape.articles();
  }
}
