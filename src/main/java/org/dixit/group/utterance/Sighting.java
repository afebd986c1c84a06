package org.dixit.group.utterance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One quotation in one article, as far as it takes to find others of the same utterance. Immutable
 * as long as nobody writes into its words.
 *
 * @param id the attribution's id
 * @param article a hash of the article's id
 * @param day when the article was published, in days since 1970; {@link #UNDATED} if nobody knows
 * @param direct whether the words are the speaker's own, as far as the article says
 * @param words what {@link ReportedWords} makes of the quotation
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared by nobody, and a list of objects is ten times as large
public record Sighting(String id, long article, Voice voice, int day, boolean direct, int[] words) {
  /** The day of an article without a date. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /** With fewer words that stay, a quotation is taken for nobody's in particular. */
  private static final int LEAST_WORDS = 4;

  private static final int SHINGLE = 3;
  private static final int LEAST_KEYS = 8;
  private static final int MOST_KEYS = 32;

  /** The sighting of an attribution. */
  public static Sighting of(
      String attributionId,
      String articleId,
      Voice voice,
      @Nullable LocalDate published,
      boolean direct,
      String text) {
    int day = published == null ? UNDATED : Math.toIntExact(published.toEpochDay());
    return new Sighting(
        attributionId, Hash.of(articleId), voice, day, direct, ReportedWords.of(text));
  }

  /** A hash of the id of an attribution's sighting, the same on every machine. */
  public static long idHash(String attributionId) {
    return Hash.of(attributionId);
  }

  /**
   * Keys to group by: sightings of one utterance share at least one, most likely. They are the
   * smallest of the hashes of all sequences of three words (bottom-k MinHash: Broder, "On the
   * resemblance and containment of documents", 1997; each is a band of one row). A part's smallest
   * are likely to be among the whole's, so that cuts are found. Two in five are taken, eight at
   * least. None if the quotation is too short to tell.
   */
  public List<Long> keys() {
    if (words.length < LEAST_WORDS) {
      return List.of();
    }
    long[] shingles = new long[words.length - SHINGLE + 1];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int j = i; j < i + SHINGLE; j++) {
        hash = Hash.mixed(hash * 31 + ReportedWords.form(words[j]));
      }
      shingles[i] = hash;
    }
    long[] distinct = LongStream.of(shingles).distinct().sorted().toArray();
    int most = Math.min(MOST_KEYS, Math.max(LEAST_KEYS, 2 * distinct.length / 5));
    return Arrays.stream(distinct).limit(most).boxed().toList();
  }
}
