package org.dixit.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dixit.group.GroupBySpeakerAndTheme;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.quotation.QuotationRows;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;
import org.dixit.tables.SpeakerThemeRow;

/**
 * What the tables of one or more nights tell, gathered for a page: counts, who did what how often,
 * and the quotations worth reading. In memory are one entry a speaker and theme, and the best
 * quotations only. Not thread-safe.
 */
final class Findings {
  private static final int QUOTATIONS_PER_THEME = 60;
  private static final int SPEAKERS_PER_THEME = 8;

  /** A speaker's count in one theme. */
  record Voice(String speaker, long quotations) {}

  private static final Comparator<Voice> LOUDEST_FIRST =
      Comparator.comparingLong(Voice::quotations).reversed().thenComparing(Voice::speaker);

  private long articles;
  private long quotations;
  private long rejects;
  private final Set<LocalDate> nights = new TreeSet<>();
  private final Set<String> speakers = new HashSet<>();
  private final Map<String, Map<String, Long>> themes = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Best<QuotationRow>> best = new TreeMap<>();

  private Findings() {}

  /**
   * @param tables the folder of the tables, at any address that Beam's file systems know
   */
  static Findings read(String tables) throws IOException {
    PublishedTables published = PublishedTables.in(tables);
    Findings findings = new Findings();
    findings.nights.addAll(published.nights());
    findings.articles =
        TableFiles.forEach(Table.ARTICLES, published.files(Table.ARTICLES), row -> {});
    TableFiles.forEach(
        Table.SPEAKERS,
        published.files(Table.SPEAKERS),
        row -> findings.speakers.add(row.getSpeakerId()));
    findings.rejects = TableFiles.forEach(Table.REJECTS, published.files(Table.REJECTS), row -> {});
    TableFiles.forEach(
        Table.SPEAKER_THEMES, published.files(Table.SPEAKER_THEMES), findings::count);
    findings.quotations =
        TableFiles.forEach(Table.QUOTATIONS, published.files(Table.QUOTATIONS), findings::keep);
    return findings;
  }

  long articles() {
    return articles;
  }

  long quotations() {
    return quotations;
  }

  long rejects() {
    return rejects;
  }

  int speakers() {
    return speakers.size();
  }

  List<LocalDate> nights() {
    return List.copyOf(nights);
  }

  /** The themes seen, the most frequent first; "no theme" is none. */
  List<String> themes() {
    return themes.keySet().stream()
        .filter(theme -> !theme.equals(GroupBySpeakerAndTheme.NO_THEME))
        .sorted(Comparator.comparing(this::total).reversed().thenComparing(theme -> theme))
        .toList();
  }

  /** How many quotations have {@code theme}. */
  long total(String theme) {
    return themes.getOrDefault(theme, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Who has {@code theme} most often. */
  List<Voice> loudest(String theme) {
    Best<Voice> loudest = new Best<>(SPEAKERS_PER_THEME, LOUDEST_FIRST);
    themes
        .getOrDefault(theme, Map.of())
        .forEach((id, count) -> loudest.add(new Voice(names.getOrDefault(id, id), count)));
    return loudest.list();
  }

  /** The surest quotations of all themes, each wording of a speaker once, in no special order. */
  List<QuotationRow> best() {
    Map<String, QuotationRow> distinct = new TreeMap<>();
    for (Best<QuotationRow> found : best.values()) {
      found.list().forEach(row -> distinct.putIfAbsent(row.getQuotationId(), row));
    }
    return List.copyOf(distinct.values());
  }

  private void count(SpeakerThemeRow row) {
    names.put(row.getSpeakerId(), row.getSpeakerName());
    themes
        .computeIfAbsent(row.getTheme(), theme -> new HashMap<>())
        .merge(row.getSpeakerId(), row.getTotal(), Long::sum);
  }

  private void keep(QuotationRow row) {
    if (row.getSpeakerName() == null || !QuotationRows.isVoiced(row)) {
      return;
    }
    for (QuotationTheme theme : row.getThemes()) {
      best.computeIfAbsent(
              theme.getTheme(), id -> new Best<>(QUOTATIONS_PER_THEME, surestFirst(id)))
          .add(row);
    }
  }

  private static Comparator<QuotationRow> surestFirst(String theme) {
    return Comparator.comparingDouble((QuotationRow row) -> sureness(row, theme))
        .reversed()
        .thenComparing(QuotationRow::getAttributionId);
  }

  private static double sureness(QuotationRow row, String theme) {
    double score =
        row.getThemes().stream()
            .filter(found -> found.getTheme().equals(theme))
            .mapToDouble(QuotationTheme::getScore)
            .max()
            .orElse(0);
    return score * row.getConfidence() * row.getSpeakerConfidence();
  }
}
