package org.dixit.speaker;

import java.util.Collection;
import java.util.Optional;

/**
 * Decides whose a bare surname is in a corpus ("Obama", "B. Obama"): the person's whom nearly all
 * articles mean that have the surname with a forename; nobody's if two compete. A pure function of
 * counts, so that neither the order nor the number of workers matters. Immutable, thread-safe.
 *
 * @param share in how much of all those articles it must be one person, above 0.5
 * @param least how many articles must name that person in full
 */
public record SurnameJoin(double share, long least) {
  /** Nineteen in twenty, and three articles at least. */
  public static final SurnameJoin CAUTIOUS = new SurnameJoin(0.95, 3);

  /**
   * Somebody who has the surname.
   *
   * @param id the speaker's id
   * @param name the full name
   * @param articles how many articles name the person in full
   */
  public record Bearer(String id, String name, long articles) {}

  /**
   * Whose the name is.
   *
   * @param share of the articles that name a bearer of the surname in full
   */
  public record Owner(Bearer bearer, double share) {}

  public SurnameJoin {
    if (!(share > 0.5 && share <= 1) || least < 1) {
      throw new IllegalArgumentException("not a share and a count: " + share + ", " + least);
    }
  }

  /**
   * @param name a person's name without a forename, or with its initial only
   * @param bearers all who have the surname
   * @return the bearer whose the name is; nobody if it is not sure enough
   */
  public Optional<Owner> owner(String name, Collection<Bearer> bearers) {
    String initial = SpeakerNames.initial(name);
    long total = 0;
    Bearer best = null;
    for (Bearer bearer : bearers) {
      if (SpeakerNames.initial(bearer.name()).startsWith(initial)) {
        total += bearer.articles();
        best = best == null || bearer.articles() > best.articles() ? bearer : best;
      }
    }
    if (best == null || best.articles() < least || best.articles() < share * total) {
      return Optional.empty();
    }
    return Optional.of(new Owner(best, (double) best.articles() / total));
  }
}
