package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dixit.group.utterance.Wording;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SampleQuotation;
import org.dixit.tables.SpeakerThemeRow;

/**
 * What is added up for one speaker, theme and day. Bounded: a few samples, one entry a publisher, a
 * few forms of the name, whatever the number of quotations. Adding and merging give the same totals
 * in any order. Not thread-safe.
 */
final class SpeakerThemeTotals implements Totals<SpeakerThemeTotals> {
  private static final int SAMPLES = 3;

  /** More are kept than shown, since some of them may say nearly the same. */
  private static final int CANDIDATES = 9;

  private static final double TEN_THOUSAND = 1e4;

  private static final Comparator<Sample> BEST_FIRST =
      Comparator.comparingDouble(Sample::score)
          .reversed()
          .thenComparing(Sample::quotationId)
          .thenComparing(Sample::attributionId);

  /** A candidate for the representative quotations; sightings of one quotation count once. */
  private record Sample(String quotationId, String attributionId, String text, double score) {
    void writeTo(OutputStream out) throws IOException {
      Wire.text(quotationId, out);
      Wire.text(attributionId, out);
      Wire.text(text, out);
      Wire.number(Double.doubleToRawLongBits(score), out);
    }

    static Sample read(InputStream in) throws IOException {
      return new Sample(
          Wire.text(in), Wire.text(in), Wire.text(in), Double.longBitsToDouble(Wire.number(in)));
    }
  }

  private final NameCounts names = new NameCounts();
  private final ArticleSet articles = new ArticleSet();
  private final TreeSet<String> publishers = new TreeSet<>();
  private final TreeMap<String, Sample> samples = new TreeMap<>();
  private final Seen<Instant> seen = new Seen<>();
  private long direct;
  private long mixed;
  private long indirect;
  private long scoreTenThousandths;

  /** The totals of one quotation. */
  static SpeakerThemeTotals of(QuotationRow quotation, double score) {
    SpeakerThemeTotals totals = new SpeakerThemeTotals();
    totals.add(quotation, score);
    return totals;
  }

  private void add(QuotationRow quotation, double score) {
    switch (quotation.getQuotationType()) {
      case "direct" -> direct++;
      case "mixed" -> mixed++;
      default -> indirect++;
    }
    scoreTenThousandths += Math.round(score * TEN_THOUSAND);
    names.add(quotation.getSpeakerName(), 1);
    articles.add(quotation.getArticleId());
    String publisher =
        quotation.getPublisherDomain() != null
            ? quotation.getPublisherDomain()
            : quotation.getPublisher();
    if (publisher != null) {
      publishers.add(publisher);
    }
    seen.add(quotation.getPublishedAt());
    keep(
        new Sample(
            quotation.getQuotationId(),
            quotation.getAttributionId(),
            quotation.getQuotationText(),
            score * quotation.getConfidence()));
  }

  @Override
  public SpeakerThemeTotals copy() {
    return new SpeakerThemeTotals().merge(this);
  }

  @Override
  public SpeakerThemeTotals merge(SpeakerThemeTotals other) {
    direct += other.direct;
    mixed += other.mixed;
    indirect += other.indirect;
    articles.addAll(other.articles);
    scoreTenThousandths += other.scoreTenThousandths;
    names.addAll(other.names);
    publishers.addAll(other.publishers);
    seen.addAll(other.seen);
    other.samples.values().forEach(this::keep);
    return this;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Wire.number(direct, out);
    Wire.number(mixed, out);
    Wire.number(indirect, out);
    Wire.number(scoreTenThousandths, out);
    names.writeTo(out);
    articles.writeTo(out);
    Wire.texts(publishers, out);
    Wire.number(samples.size(), out);
    for (Sample sample : samples.values()) {
      sample.writeTo(out);
    }
    seen.writeTo(Instant::toEpochMilli, out);
  }

  static SpeakerThemeTotals read(InputStream in) throws IOException {
    SpeakerThemeTotals totals = new SpeakerThemeTotals();
    totals.direct = Wire.number(in);
    totals.mixed = Wire.number(in);
    totals.indirect = Wire.number(in);
    totals.scoreTenThousandths = Wire.number(in);
    totals.names.readFrom(in);
    totals.articles.readFrom(in);
    totals.publishers.addAll(Wire.texts(in));
    for (int left = Wire.count(in); left > 0; left--) {
      totals.keep(Sample.read(in));
    }
    totals.seen.readFrom(Instant::ofEpochMilli, in);
    return totals;
  }

  SpeakerThemeRow row(String speakerId, String theme, LocalDate day, RunStamp stamp) {
    return SpeakerThemeRow.newBuilder()
        .setSpeakerId(speakerId)
        .setSpeakerName(names.best())
        .setTheme(theme)
        .setActivityDate(day)
        .setTotal(direct + mixed + indirect)
        .setDirect(direct)
        .setMixed(mixed)
        .setIndirect(indirect)
        .setArticleCount(articles.size())
        .setPublisherCount(publishers.size())
        .setScoreSum(scoreTenThousandths / TEN_THOUSAND)
        .setFirstSeen(seen.first())
        .setLastSeen(seen.last())
        .setSamples(
            best().stream()
                .map(sample -> new SampleQuotation(sample.attributionId, sample.text, sample.score))
                .toList())
        .setBatchDate(stamp.batchDate())
        .setRunId(stamp.runId())
        .setPipelineVersion(stamp.version())
        .build();
  }

  /** The best that say different things. */
  private List<Sample> best() {
    List<Sample> best = new ArrayList<>();
    List<Wording> said = new ArrayList<>();
    for (Sample sample : samples.values().stream().sorted(BEST_FIRST).toList()) {
      Wording wording = Wording.of(sample.text);
      if (best.size() < SAMPLES && said.stream().noneMatch(wording::isNearly)) {
        best.add(sample);
        said.add(wording);
      }
    }
    return best;
  }

  private void keep(Sample sample) {
    samples.merge(
        sample.quotationId,
        sample,
        (left, right) -> BEST_FIRST.compare(left, right) <= 0 ? left : right);
    if (samples.size() > CANDIDATES) {
      samples.values().stream()
          .max(BEST_FIRST)
          .ifPresent(worst -> samples.remove(worst.quotationId));
    }
  }
}
