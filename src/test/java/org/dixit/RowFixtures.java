package org.dixit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.ContentSpan;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;

/** Rows for tests: everything filled in plausibly, to be changed where a test looks. */
public final class RowFixtures {
  public static final RunStamp STAMP =
      new RunStamp(LocalDate.of(2026, 11, 22), "2026-11-22-test", "test");

  private static final Instant PUBLISHED = Instant.parse("2026-11-21T08:00:00Z");

  private RowFixtures() {}

  public static ArticleRow.Builder article(String id) {
    return STAMP
        .onto(ArticleRow.newBuilder())
        .setArticleId(id)
        .setSourceUri("file:/articles/" + id + ".txt")
        .setMediaType("text/plain")
        .setBodyText("Nothing was said.")
        .setCharCount(17)
        .setWordCount(3)
        .setParagraphCount(1)
        .setStatus("mined")
        .setQuotationCount(0)
        .setCopies(1);
  }

  /** A direct, voiced quotation of Mara Lindqvist, published by the Harbour Post. */
  public static QuotationRow.Builder quotation(String id, String articleId) {
    String text = "The bridge will hold, number " + id;
    return STAMP
        .onto(QuotationRow.newBuilder())
        .setAttributionId(id)
        .setQuotationId("words-of-" + id)
        .setArticleId(articleId)
        .setQuotationType("direct")
        .setAttributionMode("voiced")
        .setQuotationText(text)
        .setContentSpans(List.of(new ContentSpan(1, 1 + text.length())))
        .setSourceText("Lindqvist")
        .setMentionKind("name")
        .setSpeakerId("lindqvist")
        .setSpeakerName("Mara Lindqvist")
        .setSpeakerKind("person")
        .setSpeakerConfidence(0.9)
        .setConfidence(0.9)
        .setParagraphIndex(0)
        .setSourceUri("file:/articles/" + articleId + ".txt")
        .setPublisher("Harbour Post")
        .setPublisherDomain("harbourpost.example")
        .setPublishedAt(PUBLISHED)
        .setPublishedDate(PUBLISHED.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Themes given as "id=score". */
  public static List<QuotationTheme> themes(String... themes) {
    return Arrays.stream(themes)
        .map(theme -> theme.split("=", 2))
        .map(pair -> new QuotationTheme(pair[0], Double.parseDouble(pair[1])))
        .toList();
  }
}
