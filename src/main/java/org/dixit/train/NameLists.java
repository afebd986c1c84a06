package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dixit.speaker.WordTable;

/** Lists of single words that occur in names: forenames, surnames, places. */
final class NameLists {
  private NameLists() {}

  /**
   * The Latin spellings of the names in a table of popular names, with accents and without.
   *
   * @param column the title of the column of names; names of several words are left out
   */
  static Set<String> column(Path csv, String column) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    int index = fields(lines.get(0).replace("\ufeff", "")).indexOf(column);
    if (index < 0) {
      throw new IOException(csv + " has no column " + column);
    }
    Set<String> names = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      if (index < fields.size()) {
        add(names, fields.get(index));
      }
    }
    return names;
  }

  /** Countries and the cities that time zones are named after, as the JDK knows them. */
  static Set<String> places() {
    Set<String> names = new TreeSet<>();
    for (String country : Locale.getISOCountries()) {
      add(names, new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH));
    }
    for (String zone : ZoneId.getAvailableZoneIds()) {
      if (zone.contains("/") && !zone.startsWith("Etc") && !zone.startsWith("SystemV")) {
        add(names, zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
      }
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    if (name.length() > 1 && name.chars().allMatch(c -> Character.isLetter(c) && c < 0x250)) {
      names.add(name);
      names.add(WordTable.withoutAccents(name));
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
