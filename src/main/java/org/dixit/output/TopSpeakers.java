package org.dixit.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dixit.tables.SpeakerThemeRow;

/**
 * Who spoke most on one theme, all days together. Bounded softly: when far more speakers were seen
 * than anybody asks for, those with the fewest quotations go. Not thread-safe.
 */
final class TopSpeakers {
  private static final int MOST_SPEAKERS = 100_000;

  private static final Comparator<Total> TOP_FIRST =
      Comparator.comparingLong(Total::quotations)
          .thenComparing(Total::score)
          .reversed()
          .thenComparing(Total::name)
          .thenComparing(Total::speakerId);

  /**
   * A speaker's quotations.
   *
   * @param mostOfDay how many the day has that the name and the sample are from
   * @param sample one of the quotations; empty if none was kept
   */
  record Total(
      String speakerId, String name, long quotations, double score, long mostOfDay, String sample) {
    private static Total of(SpeakerThemeRow row) {
      return new Total(
          row.getSpeakerId(),
          row.getSpeakerName(),
          row.getTotal(),
          row.getScoreSum(),
          row.getTotal(),
          row.getSamples().isEmpty() ? "" : row.getSamples().get(0).getQuotationText());
    }

    private Total plus(Total other) {
      Total shown = MOST_TELLING.compare(this, other) <= 0 ? this : other;
      return new Total(
          speakerId,
          shown.name,
          quotations + other.quotations,
          score + other.score,
          shown.mostOfDay,
          shown.sample);
    }
  }

  private static final Comparator<Total> MOST_TELLING =
      Comparator.comparingLong(Total::mostOfDay)
          .reversed()
          .thenComparing(Total::name)
          .thenComparing(Total::sample);

  private final Map<String, Total> bySpeaker = new HashMap<>();

  void add(SpeakerThemeRow row) {
    bySpeaker.merge(row.getSpeakerId(), Total.of(row), Total::plus);
    if (bySpeaker.size() > 2 * MOST_SPEAKERS) {
      List<String> kept = top(MOST_SPEAKERS).stream().map(Total::speakerId).toList();
      bySpeaker.keySet().retainAll(new HashSet<>(kept));
    }
  }

  /** The speakers with the most quotations, in order. */
  List<Total> top(int most) {
    return bySpeaker.values().stream().sorted(TOP_FIRST).limit(most).toList();
  }
}
