package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.text.Span;

/**
 * Reads joint sources: "Ana Ruiz and Tom Becker", "Sens. Ana Ruiz, R-Wis., and Tom Becker",
 * "neither Ruiz nor Becker".
 */
final class JointNames {
  private static final Set<String> COUNTS = Set.of("both", "neither");
  private static final Set<String> AND = Set.of("and", "nor");
  private static final Set<String> OF = Set.of("of", "from", "in");

  private final Words words;
  private final NameLexicon lexicon = NameLexicon.english();

  JointNames(Words words) {
    this.words = words;
  }

  /** Those whom a source names together; empty if it does not name several. */
  List<Entity> in(Span range, List<Cast.Named> all) {
    if (IntStream.range(range.begin(), range.end()).noneMatch(this::isAnd)) {
      return List.of();
    }
    List<Cast.Named> names =
        IntStream.range(0, all.size())
            .filter(n -> !modifies(all.get(n)))
            .mapToObj(all::get)
            .toList();
    List<Entity> parts = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      Cast.Named name = names.get(n);
      Span own = words.within(name.span());
      boolean place = name.entity().kind() == NameKind.LOCATION;
      if (place && own.begin() > range.begin() && OF.contains(words.get(own.begin() - 1).lower())) {
        continue;
      }
      if (place && names.size() != 2) {
        return List.of();
      }
      boolean tied =
          n == 0
              ? leads(behindCount(range.begin()), own.begin())
              : ties(names.get(n - 1), name, parts);
      if (!tied || (words.get(own.end() - 1).possessive() && n < names.size() - 1)) {
        continue;
      }
      if (n > 0 && parts.isEmpty()) {
        return List.of();
      }
      if (!parts.contains(name.entity())) {
        parts.add(name.entity());
      }
    }
    return parts.size() > 1 ? List.copyOf(parts) : List.of();
  }

  /** "Both Ruiz and Becker" are those two. */
  private int behindCount(int begin) {
    return COUNTS.contains(words.get(begin).lower()) ? begin + 1 : begin;
  }

  /** Whether a body only says whose office it is: the House of "House Speaker Ana Ruiz". */
  private boolean modifies(Cast.Named body) {
    int next = words.within(body.span()).end();
    return body.entity().kind() != NameKind.PERSON
        && next < words.size()
        && words.get(next).adjacent()
        && (isRole(next) || lexicon.isTitle(words.get(next).text()));
  }

  /** Whether nothing between the two words says that what follows only modifies. */
  boolean leads(int begin, int name) {
    return IntStream.range(begin, name)
        .noneMatch(i -> SourceReader.STOPS.contains(words.get(i).lower()));
  }

  /**
   * Whether "and" and at most titles stand right before the name, or the comma of a list. What
   * follows a person's comma and is no person is that person's state or party.
   */
  private boolean ties(Cast.Named before, Cast.Named named, List<Entity> parts) {
    boolean alike = parts.isEmpty() || parts.get(0).kind() == named.entity().kind();
    int name = words.within(named.span()).begin();
    int i = name - 1;
    int first = words.within(before.span()).end();
    while (i >= first
        && (words.get(i).capitalized() || lexicon.isTitle(words.get(i).text()) || isRole(i))) {
      i--;
    }
    boolean and = i >= first && isAnd(i) && (alike || parts.contains(before.entity()));
    boolean list = alike && i < first && words.get(i + 1).gap().equals(", ");
    return (and || list)
        && IntStream.range(first, i)
            .noneMatch(w -> SourceReader.STOPS.contains(words.get(w).lower()));
  }

  private boolean isAnd(int i) {
    return AND.contains(words.get(i).lower()) || words.get(i).gap().contains("&");
  }

  private boolean isRole(int i) {
    return RoleNouns.english().find(words.get(i).text()) != null;
  }
}
