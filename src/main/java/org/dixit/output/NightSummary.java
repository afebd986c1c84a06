package org.dixit.output;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dixit.tables.SpeakerThemeRow;

/**
 * What a person reads at the end of a run: counts, the top speakers of each theme with a quotation
 * each, and where the files are. It is read from the published tables.
 */
public final class NightSummary {
  private static final int SPEAKERS_PER_THEME = 3;
  private static final int NAME_WIDTH = 26;
  private static final int QUOTE_WIDTH = 78;

  private static final Comparator<SpeakerThemeRow> TOP_FIRST =
      Comparator.comparingLong(SpeakerThemeRow::getTotal)
          .thenComparing(SpeakerThemeRow::getScoreSum)
          .reversed()
          .thenComparing(SpeakerThemeRow::getSpeakerName);

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
        "%,d inputs = %,d articles + %,d duplicates + %,d rejects%s%n",
        findings.inputs(),
        findings.articles(),
        findings.duplicates(),
        findings.rejects(),
        findings.ingested() == 0
            ? ""
            : String.format(Locale.ROOT, " + %,d of earlier nights", findings.ingested()));
    if (findings.stories() < findings.articles()) {
      out.printf(
          Locale.ROOT,
          "%,d articles tell %,d stories, seen %,d times%n",
          findings.articles(),
          findings.stories(),
          findings.articles() + findings.duplicates());
    }
    out.printf(
        Locale.ROOT,
        "%,d quotations of %,d speakers%n%n",
        findings.rows().get(Table.QUOTATIONS.name()),
        findings.rows().get(Table.SPEAKERS.name()));
    printThemesAndTables(out, findings);
  }

  /** Prints the part that is made of the groups. */
  public void printThemesAndTables(PrintStream out, NightChecks.Findings findings)
      throws IOException {
    byTheme().forEach((theme, rows) -> printTheme(out, theme, rows));
    out.printf("Tables (Avro, night of %s):%n", night.date());
    for (Table<?> table : night.tables()) {
      out.printf(
          Locale.ROOT,
          "  %-25s %,8d rows  %s%n",
          table.name(),
          findings.rows().get(table.name()),
          night.published(table));
    }
    out.printf("Manifest: %s/manifest.json%n", night.manifestFolder());
  }

  private Map<String, List<SpeakerThemeRow>> byTheme() throws IOException {
    Map<String, List<SpeakerThemeRow>> themes = new TreeMap<>(this::compareThemes);
    TableFiles.forEach(
        Table.SPEAKER_THEMES,
        TableFiles.in(night.published(Table.SPEAKER_THEMES)),
        row -> keepTop(themes.computeIfAbsent(row.getTheme(), theme -> new ArrayList<>()), row));
    return new LinkedHashMap<>(themes);
  }

  private static void keepTop(List<SpeakerThemeRow> top, SpeakerThemeRow row) {
    top.add(row);
    top.sort(TOP_FIRST);
    if (top.size() > SPEAKERS_PER_THEME) {
      top.remove(SPEAKERS_PER_THEME);
    }
  }

  private int compareThemes(String left, String right) {
    int place = Integer.compare(place(left), place(right));
    return place != 0 ? place : left.compareTo(right);
  }

  private int place(String theme) {
    int index = themeOrder.indexOf(theme);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static void printTheme(PrintStream out, String theme, List<SpeakerThemeRow> rows) {
    out.println(theme.replace('_', ' ').toUpperCase(Locale.ROOT));
    for (SpeakerThemeRow row : rows) {
      String quotation =
          row.getSamples().isEmpty() ? "" : row.getSamples().get(0).getQuotationText();
      out.printf(
          Locale.ROOT,
          "  %-" + NAME_WIDTH + "s %,5d  %s%n",
          cut(row.getSpeakerName(), NAME_WIDTH),
          row.getTotal(),
          cut(quotation, QUOTE_WIDTH));
    }
    out.println();
  }

  private static String cut(String text, int width) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= width ? line : line.substring(0, width - 1) + "\u2026";
  }
}
