package org.dixit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.dixit.run.Count;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One HTML page of what the published tables tell: who did what how often, and quotations to read,
 * search and filter. The page stands alone: it fetches nothing and tells nobody that it is read.
 */
public final class ReportPage {
  private static final Comparator<QuotationRow> NEWEST_FIRST =
      Comparator.comparing(
              QuotationRow::getPublishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(QuotationRow::getAttributionId);

  private final Findings findings;
  private final Document page;

  private ReportPage(Findings findings) {
    this.findings = findings;
    this.page = template();
  }

  /**
   * Reads the tables in the folder {@code tables} and writes the page to the file {@code out}, both
   * at any address that Beam's file systems know.
   *
   * @return whether there are tables
   */
  public static boolean write(String tables, String out) throws IOException {
    Findings findings = Findings.read(tables);
    if (findings.nights().isEmpty()) {
      return false;
    }
    byte[] html = new ReportPage(findings).html().getBytes(StandardCharsets.UTF_8);
    try (WritableByteChannel channel =
        FileSystems.create(FileSystems.matchNewResource(out, false), "text/html")) {
      ByteBuffer bytes = ByteBuffer.wrap(html);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    return true;
  }

  private static Document template() {
    try (InputStream html = ReportPage.class.getResourceAsStream("report.html")) {
      Document page = Jsoup.parse(Objects.requireNonNull(html), "UTF-8", "");
      page.outputSettings().prettyPrint(false);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String html() {
    text("nights", nights());
    text("counts", counts());
    findings.themes().forEach(this::addTheme);
    findings.best().stream().sorted(NEWEST_FIRST).forEach(this::addQuotation);
    return page.outerHtml();
  }

  private String nights() {
    List<LocalDate> nights = findings.nights();
    LocalDate first = nights.get(0);
    LocalDate last = nights.get(nights.size() - 1);
    return first.equals(last)
        ? "Night of " + first
        : String.format(Locale.ROOT, "%d nights, %s to %s", nights.size(), first, last);
  }

  private String counts() {
    return "%s of %s in %s; %s rejected"
        .formatted(
            Count.of(findings.quotations(), "quotation"),
            Count.of(findings.speakers(), "speaker"),
            Count.of(findings.articles(), "article"),
            Count.of(findings.rejects(), "input was", "inputs were"));
  }

  private void addTheme(String theme) {
    find("theme").appendElement("option").attr("value", theme).text(label(theme));
    Element card = find("themes").appendElement("section").addClass("theme");
    Element heading = card.appendElement("h3");
    heading.appendElement("button").attr("data-theme", theme).text(label(theme));
    heading.appendElement("span").text(String.format(Locale.ROOT, "%,d", findings.total(theme)));
    List<Findings.Voice> loudest = findings.loudest(theme);
    Element list = card.appendElement("ol");
    for (Findings.Voice voice : loudest) {
      Element line = list.appendElement("li");
      line.appendElement("button").attr("data-speaker", voice.speaker()).text(voice.speaker());
      line.appendElement("meter")
          .attr("max", String.valueOf(loudest.get(0).quotations()))
          .attr("value", String.valueOf(voice.quotations()))
          .text(String.valueOf(voice.quotations()));
      line.appendElement("span").text(String.format(Locale.ROOT, "%,d", voice.quotations()));
    }
  }

  private void addQuotation(QuotationRow row) {
    List<String> themes = row.getThemes().stream().map(QuotationTheme::getTheme).toList();
    Element item =
        find("quotations").appendElement("article").attr("data-themes", String.join(" ", themes));
    Element who = item.appendElement("header");
    who.appendElement("b").text(row.getSpeakerName());
    if (row.getSpeakerRole() != null) {
      who.appendElement("span").text(row.getSpeakerRole());
    }
    for (String theme : themes) {
      who.appendElement("i").text(label(theme));
    }
    Element quotation = item.appendElement("blockquote");
    if (row.getContextBefore() != null) {
      quotation.appendElement("small").text(row.getContextBefore());
    }
    quotation.appendElement("p").text(Wording.of(row));
    if (row.getTarget() != null) {
      item.appendElement("p").addClass("target").text("towards " + row.getTarget());
    }
    addSource(item.appendElement("footer"), row);
  }

  private static void addSource(Element footer, QuotationRow row) {
    String where =
        Stream.of(row.getPublishedDate(), row.getPublisher(), row.getArticleTitle())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" \u00b7 "));
    String address = row.getCanonicalUrl();
    if (address != null && address.matches("https?://.*")) {
      footer
          .appendElement("a")
          .attr("href", address)
          .attr("rel", "noreferrer noopener")
          .text(where.isEmpty() ? address : where);
    } else {
      footer.text(where.isEmpty() ? row.getSourceUri() : where + " \u00b7 " + row.getSourceUri());
    }
  }

  private void text(String id, String text) {
    find(id).text(text);
  }

  private Element find(String id) {
    return Objects.requireNonNull(page.getElementById(id), id);
  }

  private static String label(String theme) {
    return theme.replace('_', ' ');
  }
}
