package org.dixit.speaker;

import java.util.Map;
import java.util.Optional;

/**
 * Decides whose a bare surname is in a corpus: the full name's that nearly all full mentions with
 * that surname have; nobody's if two compete. A pure function of counts, so that neither the order
 * nor the number of workers matters. Immutable, thread-safe.
 *
 * @param share how much of all full mentions one name must have, above 0.5
 * @param least how many articles must name that person in full
 */
public record SurnameJoin(double share, long least) {
  /** Nineteen in twenty, and three articles at least. */
  public static final SurnameJoin CAUTIOUS = new SurnameJoin(0.95, 3);

  public SurnameJoin {
    if (!(share > 0.5 && share <= 1) || least < 1) {
      throw new IllegalArgumentException("not a share and a count: " + share + ", " + least);
    }
  }

  /**
   * @param articlesByFullName the full names with this surname (any key: a speaker id, a name) and
   *     the number of articles that have each
   * @return the key that the bare surname stands for
   */
  public Optional<String> winner(Map<String, Long> articlesByFullName) {
    long total = 0;
    String best = null;
    long most = 0;
    for (Map.Entry<String, Long> candidate : articlesByFullName.entrySet()) {
      total += candidate.getValue();
      if (candidate.getValue() > most) {
        most = candidate.getValue();
        best = candidate.getKey();
      }
    }
    return best != null && most >= least && most >= share * total
        ? Optional.of(best)
        : Optional.empty();
  }
}
