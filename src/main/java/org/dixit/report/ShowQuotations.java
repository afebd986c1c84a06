package org.dixit.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;
import org.jspecify.annotations.Nullable;

/** Lists quotations of the published tables for a person at a terminal, the newest first. */
public final class ShowQuotations {
  private static final Comparator<QuotationRow> NEWEST_FIRST =
      Comparator.comparing(QuotationRow::getBatchDate)
          .thenComparing(
              QuotationRow::getPublishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(QuotationRow::getArticleId)
          .thenComparing(row -> row.getContentSpans().get(0).getBegin())
          .thenComparing(QuotationRow::getAttributionId);

  private final String tables;
  private final QuotationFilter filter;

  /**
   * @param tables the folder of the tables, at any address that Beam's file systems know
   */
  public ShowQuotations(String tables, QuotationFilter filter) {
    this.tables = tables;
    this.filter = filter;
  }

  /**
   * Prints up to {@code most} quotations and how many there are.
   *
   * @return whether there are tables
   */
  public boolean print(PrintStream out, int most) throws IOException {
    List<Metadata> files = PublishedTables.in(tables).files(Table.QUOTATIONS);
    if (files.isEmpty()) {
      return false;
    }
    Best<QuotationRow> newest = new Best<>(most, NEWEST_FIRST);
    long[] matching = new long[1];
    TableFiles.forEach(
        Table.QUOTATIONS,
        files,
        row -> {
          if (filter.test(row)) {
            matching[0]++;
            newest.add(row);
          }
        });
    List<QuotationRow> shown = newest.list();
    shown.forEach(row -> print(out, row));
    out.printf(Locale.ROOT, "%,d of %,d quotations%n", shown.size(), matching[0]);
    return true;
  }

  private static void print(PrintStream out, QuotationRow row) {
    String themes =
        row.getThemes().stream().map(QuotationTheme::getTheme).collect(Collectors.joining(", "));
    out.println(
        joined(
            "  ",
            Objects.requireNonNullElse(row.getSpeakerName(), "(nobody named)"),
            row.getSpeakerRole() == null ? null : "(" + row.getSpeakerRole() + ")",
            row.getCueText(),
            themes.isEmpty() ? null : "[" + themes + "]"));
    out.println("  " + Wording.of(row).replaceAll("[\\s\\p{Cc}]+", " "));
    out.println(
        "  "
            + joined(
                ", ",
                row.getPublishedDate() == null ? null : row.getPublishedDate().toString(),
                row.getPublisher(),
                row.getArticleTitle(),
                row.getCanonicalUrl() == null ? row.getSourceUri() : row.getCanonicalUrl()));
    out.println();
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(part -> part.replaceAll("\\p{Cc}", " ")) // an article must not steer the terminal
        .collect(Collectors.joining(between));
  }
}
