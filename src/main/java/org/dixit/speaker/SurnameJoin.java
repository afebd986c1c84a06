package org.dixit.speaker;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whose a bare surname is in a corpus ("Obama", "B. Obama"): the person's whom nearly all
 * articles mean that have the surname with a forename; nobody's if two compete. A pure function of
 * counts, so that neither the order nor the number of workers matters. Immutable, thread-safe.
 *
 * <p>Articles that leave a forename out expect their readers to know the person. So the lead over
 * the next bearer counts more than the share of all: many unknown bearers, or names that were read
 * wrong, do not make a well-known one doubtful.
 *
 * @param share in how much of all those articles it must be one person, above 0.5
 * @param lead how many times as many articles as the next bearer's it must be
 * @param least how many articles must name that person in full
 */
public record SurnameJoin(double share, double lead, long least) {
  /** Seventeen in twenty, ten times the next bearer's, and three articles at least. */
  public static final SurnameJoin CAUTIOUS = new SurnameJoin(0.85, 10, 3);

  private static final Map<String, Gender> PRONOUNS =
      Map.of(
          "he",
          Gender.MALE,
          "his",
          Gender.MALE,
          "him",
          Gender.MALE,
          "himself",
          Gender.MALE,
          "she",
          Gender.FEMALE,
          "her",
          Gender.FEMALE,
          "herself",
          Gender.FEMALE);

  /**
   * Somebody who has the surname, or an organisation of that name.
   *
   * @param id the speaker's id
   * @param name the full name
   * @param articles how many articles name the person in full
   * @param callings what the person is by those articles, see {@link SpeakerIdentity#callings}
   */
  public record Bearer(String id, String name, long articles, Set<String> callings) {
    public Bearer {
      callings = Set.copyOf(callings);
    }
  }

  /**
   * Whose the name is.
   *
   * @param share of the articles that name a bearer of the surname in full
   */
  public record Owner(Bearer bearer, double share) {}

  public SurnameJoin {
    if (!(share > 0.5 && share <= 1) || lead < 1 || least < 1) {
      throw new IllegalArgumentException(
          "not a share, a lead and a count: " + share + ", " + lead + ", " + least);
    }
  }

  /**
   * @param name a name without a forename, or with its initial only; "Jr." leaves only juniors
   * @param mention the words that stand for the speaker ("Mrs. Obama", "she"); may be empty
   * @param callings what the article says that the speaker is; a judge is not the senator whom all
   *     others mean
   * @param bearers all who have the surname
   * @return the bearer whose the name is; nobody if it is not sure enough
   */
  public Optional<Owner> owner(
      String name, String mention, Set<String> callings, Collection<Bearer> bearers) {
    Gender gender = gender(mention);
    String initial = SpeakerNames.initial(name);
    String generation = PersonName.generation(name);
    long total = 0;
    long next = 0;
    Bearer best = null;
    for (Bearer bearer : bearers) {
      if (gender.agrees(NameLexicon.english().genderOf(forename(bearer.name())))
          && SpeakerNames.initial(bearer.name()).startsWith(initial)
          && (generation.isEmpty() || generation.equals(PersonName.generation(bearer.name())))) {
        total += bearer.articles();
        if (best == null || bearer.articles() > best.articles()) {
          next = best == null ? 0 : best.articles();
          best = bearer;
        } else {
          next = Math.max(next, bearer.articles());
        }
      }
    }
    if (best == null
        || best.articles() < least
        || best.articles() < share * total
        || best.articles() < lead * next
        || !SpeakerNames.isFull(best.name())
        || !best.callings().containsAll(callings)) {
      return Optional.empty();
    }
    return Optional.of(new Owner(best, (double) best.articles() / total));
  }

  private static Gender gender(String mention) {
    String first = mention.strip().split("\\s+")[0];
    Gender pronoun = PRONOUNS.get(first.toLowerCase(Locale.ROOT));
    return pronoun != null ? pronoun : NameLexicon.english().title(first).gender();
  }

  private static String forename(String name) {
    return name.strip().split("\\s+")[0];
  }
}
