package org.dixit.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The party and the state that a politician of the United States is known by: "R-Wis." is the
 * Wisconsin Republican.
 *
 * @param party the noun for its members, lower case; null if it is not told
 * @param state its name, lower case; null if it is not told
 */
record Constituency(@Nullable String party, @Nullable String state) {
  private record State(String name, Pattern spelled, List<String> shortForms) {}

  private static final Pattern PARTY = Pattern.compile("^(R|D|I|DFL)(?:-.*)?$");
  private static final Map<String, String> PARTIES =
      Map.of("R", "republican", "D", "democrat", "DFL", "democrat", "I", "independent");
  private static final List<State> STATES = states();

  /**
   * Reads an affiliation as articles give it ("D-Mo.", "Maine"), or another phrase with a state.
   */
  static Constituency of(@Nullable String phrase) {
    if (phrase == null) {
      return new Constituency(null, null);
    }
    Matcher party = PARTY.matcher(phrase);
    return party.matches()
        ? new Constituency(
            PARTIES.get(party.group(1)), state(phrase.substring(phrase.indexOf('-') + 1)))
        : new Constituency(null, state(phrase));
  }

  private static @Nullable String state(String phrase) {
    for (State state : STATES) {
      if (state.shortForms().contains(phrase) || state.spelled().matcher(phrase).find()) {
        return state.name();
      }
    }
    return null;
  }

  /** The longest first, as "West Virginia" is not Virginia. */
  private static List<State> states() {
    List<State> states = new ArrayList<>();
    for (String line : WordList.lines("us-states.tsv")) {
      String[] columns = line.split("\t");
      states.add(
          new State(
              columns[0].toLowerCase(Locale.ROOT),
              Pattern.compile("\\b" + columns[0] + "\\b"),
              List.of(columns[1], columns[1].replace(".", ""), columns[2])));
    }
    states.sort(Comparator.comparingInt((State state) -> -state.name().length()));
    return List.copyOf(states);
  }
}
