package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dixit.run.RunStamp;
import org.dixit.tables.QuotationClusterMemberRow;
import org.dixit.tables.QuotationClusterRow;
import org.jspecify.annotations.Nullable;

/**
 * What is added up for one utterance. Bounded: two sightings, one entry a publisher, a day or a
 * form of the name. Adding and merging give the same totals in any order. Not thread-safe.
 */
final class ClusterTotals implements Totals<ClusterTotals> {
  private static final int MOST_PUBLISHERS = 20;
  private static final String SEPARATOR = "\t";
  private static final List<String> TYPES = List.of("direct", "mixed", "indirect");

  /** A sighting that may stand for all; of an undated one nobody knows that it was early. */
  private record Candidate(
      String id, int type, String text, @Nullable Instant publishedAt, String publisher) {
    private static final Comparator<Candidate> EARLIEST_FIRST =
        Comparator.comparing(
                Candidate::publishedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Candidate::id);

    /** The speaker's own words before a report of them, the whole before its parts. */
    private static final Comparator<Candidate> FULLEST_FIRST =
        Comparator.comparingInt(Candidate::type)
            .thenComparing(candidate -> candidate.text.contains("..."))
            .thenComparing(candidate -> -candidate.text.length())
            .thenComparing(EARLIEST_FIRST);

    void writeTo(OutputStream out) throws IOException {
      Wire.text(id, out);
      Wire.number(type, out);
      Wire.text(text, out);
      Wire.optional(publishedAt == null ? null : publishedAt.toEpochMilli(), out);
      Wire.text(publisher, out);
    }

    static Candidate read(InputStream in) throws IOException {
      String id = Wire.text(in);
      int type = Wire.count(in);
      String text = Wire.text(in);
      Long epochMilli = Wire.optional(in);
      Instant publishedAt = epochMilli == null ? null : Instant.ofEpochMilli(epochMilli);
      return new Candidate(id, type, text, publishedAt, Wire.text(in));
    }
  }

  private final long[] ofType = new long[TYPES.size()];
  private final ArticleSet articles = new ArticleSet();
  private final NameCounts speakers = new NameCounts();
  private final TreeSet<String> publishers = new TreeSet<>();
  private final TreeSet<Long> days = new TreeSet<>();
  private Candidate canonical;
  private Candidate earliest;

  private ClusterTotals(Candidate canonical, Candidate earliest) {
    this.canonical = canonical;
    this.earliest = earliest;
  }

  /** The totals of one sighting. */
  static ClusterTotals of(QuotationClusterMemberRow member) {
    String publisher =
        member.getPublisherDomain() != null ? member.getPublisherDomain() : member.getPublisher();
    int type = TYPES.indexOf(member.getQuotationType());
    Candidate sighting =
        new Candidate(
            member.getAttributionId(),
            type,
            member.getQuotationText(),
            member.getPublishedAt(),
            publisher == null ? "" : publisher);
    ClusterTotals totals = new ClusterTotals(sighting, sighting);
    totals.ofType[type]++;
    totals.articles.add(member.getArticleId());
    if (isNamed(member)) {
      totals.speakers.add(member.getSpeakerId() + SEPARATOR + member.getSpeakerName(), 1);
    }
    if (publisher != null) {
      totals.publishers.add(publisher);
    }
    if (member.getPublishedDate() != null) {
      totals.days.add(member.getPublishedDate().toEpochDay());
    }
    return totals;
  }

  @Override
  public ClusterTotals copy() {
    return new ClusterTotals(canonical, earliest).merge(this);
  }

  @Override
  public ClusterTotals merge(ClusterTotals other) {
    for (int type = 0; type < ofType.length; type++) {
      ofType[type] += other.ofType[type];
    }
    articles.addAll(other.articles);
    speakers.addAll(other.speakers);
    publishers.addAll(other.publishers);
    days.addAll(other.days);
    canonical = first(Candidate.FULLEST_FIRST, canonical, other.canonical);
    earliest = first(Candidate.EARLIEST_FIRST, earliest, other.earliest);
    return this;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    canonical.writeTo(out);
    earliest.writeTo(out);
    for (long count : ofType) {
      Wire.number(count, out);
    }
    articles.writeTo(out);
    speakers.writeTo(out);
    Wire.texts(publishers, out);
    Wire.number(days.size(), out);
    for (long day : days) {
      Wire.number(day, out);
    }
  }

  static ClusterTotals read(InputStream in) throws IOException {
    ClusterTotals totals = new ClusterTotals(Candidate.read(in), Candidate.read(in));
    for (int type = 0; type < totals.ofType.length; type++) {
      totals.ofType[type] = Wire.number(in);
    }
    totals.articles.readFrom(in);
    totals.speakers.readFrom(in);
    totals.publishers.addAll(Wire.texts(in));
    for (int left = Wire.count(in); left > 0; left--) {
      totals.days.add(Wire.number(in));
    }
    return totals;
  }

  QuotationClusterRow row(String clusterId, RunStamp stamp) {
    List<Map.Entry<String, Long>> named = speakers.top(1);
    String[] speaker = named.isEmpty() ? null : named.get(0).getKey().split(SEPARATOR, 2);
    return QuotationClusterRow.newBuilder()
        .setClusterId(clusterId)
        .setCanonicalText(canonical.text)
        .setCanonicalType(TYPES.get(canonical.type))
        .setCanonicalAttributionId(canonical.id)
        .setSpeakerId(speaker == null ? null : speaker[0])
        .setSpeakerName(speaker == null ? null : speaker[1])
        .setSightingCount(ofType[0] + ofType[1] + ofType[2])
        .setDirect(ofType[0])
        .setMixed(ofType[1])
        .setIndirect(ofType[2])
        .setArticleCount(articles.size())
        .setPublisherCount(publishers.size())
        .setPublishers(publishers.stream().limit(MOST_PUBLISHERS).toList())
        .setDayCount(days.size())
        .setFirstSeen(earliest.publishedAt)
        .setFirstDate(days.isEmpty() ? null : LocalDate.ofEpochDay(days.first()))
        .setLastDate(days.isEmpty() ? null : LocalDate.ofEpochDay(days.last()))
        .setEarliestAttributionId(earliest.id)
        .setEarliestPublisher(earliest.publisher.isEmpty() ? null : earliest.publisher)
        .setBatchDate(stamp.batchDate())
        .setRunId(stamp.runId())
        .setPipelineVersion(stamp.version())
        .build();
  }

  private static boolean isNamed(QuotationClusterMemberRow member) {
    return member.getSpeakerId() != null
        && List.of("person", "organization").contains(member.getSpeakerKind());
  }

  private static Candidate first(Comparator<Candidate> order, Candidate left, Candidate right) {
    return order.compare(left, right) <= 0 ? left : right;
  }
}
