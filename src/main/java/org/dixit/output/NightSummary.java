package org.dixit.output;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dixit.run.Count;

/**
 * What a person reads at the end of a run: counts, the top speakers of each theme with a quotation
 * each, and where the files are. It is read from the published tables.
 */
public final class NightSummary {
  private static final int SPEAKERS_PER_THEME = 3;
  private static final int NAME_WIDTH = 26;
  private static final int QUOTE_WIDTH = 78;

  private final Night night;
  private final List<String> themeOrder;

  /**
   * @param themeOrder theme ids in the order of the taxonomy; themes not in it come last
   */
  public NightSummary(Night night, List<String> themeOrder) {
    this.night = night;
    this.themeOrder = List.copyOf(themeOrder);
  }

  /** Prints the summary. */
  public void print(PrintStream out, NightChecks.Findings findings) throws IOException {
    out.printf(
        Locale.ROOT,
        "%s = %s + %s + %s%s%n",
        Count.of(findings.inputs(), "input"),
        Count.of(findings.articles(), "article"),
        Count.of(findings.duplicates(), "duplicate"),
        Count.of(findings.rejects(), "reject"),
        findings.ingested() == 0
            ? ""
            : String.format(Locale.ROOT, " + %,d of earlier nights", findings.ingested()));
    if (findings.stories() < findings.articles()) {
      out.printf(
          Locale.ROOT,
          "%,d articles tell %s, seen %,d times%n",
          findings.articles(),
          Count.of(findings.stories(), "story", "stories"),
          findings.articles() + findings.duplicates());
    }
    out.printf(
        Locale.ROOT,
        "%s of %s%n%n",
        Count.of(rows(findings, Table.QUOTATIONS), "quotation"),
        Count.of(rows(findings, Table.SPEAKERS), "speaker"));
    printThemesAndTables(out, findings);
  }

  /** Prints the part that is made of the groups. */
  public void printThemesAndTables(PrintStream out, NightChecks.Findings findings)
      throws IOException {
    byTheme().forEach((theme, speakers) -> printTheme(out, theme, speakers));
    out.printf("Tables (Avro, night of %s):%n", night.date());
    for (Table<?> table : night.tables()) {
      out.printf(
          Locale.ROOT,
          "  %-25s %,8d %-4s  %s%n",
          table.name(),
          rows(findings, table),
          rows(findings, table) == 1 ? "row" : "rows",
          night.published(table));
    }
    out.printf("Manifest: %s/manifest.json%n", night.manifestFolder());
  }

  private static long rows(NightChecks.Findings findings, Table<?> table) {
    return findings.rows().getOrDefault(table.name(), 0L);
  }

  private Map<String, TopSpeakers> byTheme() throws IOException {
    Map<String, TopSpeakers> themes = new TreeMap<>(this::compareThemes);
    TableFiles.forEach(
        Table.SPEAKER_THEMES,
        TableFiles.in(night.published(Table.SPEAKER_THEMES)),
        row -> themes.computeIfAbsent(row.getTheme(), theme -> new TopSpeakers()).add(row));
    return themes;
  }

  private int compareThemes(String left, String right) {
    int place = Integer.compare(place(left), place(right));
    return place != 0 ? place : left.compareTo(right);
  }

  private int place(String theme) {
    int index = themeOrder.indexOf(theme);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static void printTheme(PrintStream out, String theme, TopSpeakers speakers) {
    out.println(theme.replace('_', ' ').toUpperCase(Locale.ROOT));
    for (TopSpeakers.Total total : speakers.top(SPEAKERS_PER_THEME)) {
      out.printf(
          Locale.ROOT,
          "  %-" + NAME_WIDTH + "s %,5d  %s%n",
          cut(total.name(), NAME_WIDTH),
          total.quotations(),
          cut(total.sample(), QUOTE_WIDTH));
    }
    out.println();
  }

  private static String cut(String text, int width) {
    String line = text.replaceAll("[\\s\\p{Cc}]+", " "); // an article must not steer the terminal
    return line.length() <= width ? line : line.substring(0, width - 1) + "\u2026";
  }
}
