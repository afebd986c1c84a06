package org.dixit.output;

import static com.google.common.truth.Truth.assertThat;
import static org.dixit.RowFixtures.STAMP;
import static org.dixit.RowFixtures.article;
import static org.dixit.RowFixtures.quotation;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.output.NightChecks.CheckFailedException;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of nights with many more rows than are held in memory. */
class NightChecksTest {
  private static final int HELD = 7;
  private static final int ARTICLES = 60;
  private static final int QUOTATIONS_OF_EACH = 3;

  @TempDir Path output;
  private Night night;
  private final List<ArticleRow> articles = new ArrayList<>();
  private final List<QuotationRow> quotations = new ArrayList<>();

  @BeforeEach
  void setUp() {
    night = new Night(output.toString(), STAMP);
    for (int i = 0; i < ARTICLES; i++) {
      String id = "article-" + i;
      articles.add(
          article(id)
              .setQuotationCount(QUOTATIONS_OF_EACH)
              .setSyndicationId("story-" + i / 2)
              .build());
      for (int j = 0; j < QUOTATIONS_OF_EACH; j++) {
        quotations.add(quotation(id + "-" + j, id).build());
      }
    }
  }

  private NightChecks.Findings check() throws IOException, CheckFailedException {
    new StagedNight(night)
        .emptyTables()
        .rows(Table.ARTICLES, articles.toArray(ArticleRow[]::new))
        .rows(Table.QUOTATIONS, quotations.toArray(QuotationRow[]::new))
        .receipt(Receipt.ofInputs(ARTICLES));
    return NightChecks.check(night, HELD);
  }

  private String failure() {
    return assertThrows(CheckFailedException.class, this::check).getMessage();
  }

  @Test
  void whatIsRightIsCounted() throws Exception {
    NightChecks.Findings findings = check();
    assertThat(findings.rows()).containsEntry("quotations", (long) quotations.size());
    assertThat(findings.articles()).isEqualTo(ARTICLES);
    assertThat(findings.stories()).isEqualTo(ARTICLES / 2);
  }

  @Test
  void aKeyThatComesAgainManyRowsLaterIsFound() {
    for (int place : IntStream.of(0, HELD, quotations.size() / 2).toArray()) {
      QuotationRow last = quotations.get(quotations.size() - 1);
      last.setAttributionId(quotations.get(place).getAttributionId());
      assertThat(failure()).isEqualTo("quotations has two rows with one key");
    }
  }

  @Test
  void oneQuotationOfAnotherArticleIsFound() {
    quotations.get(quotations.size() / 2).setArticleId("elsewhere");
    assertThat(failure()).isEqualTo("quotations without their article: 1");
  }

  @Test
  void oneLostQuotationAmongManyIsFound() {
    quotations.remove(HELD);
    assertThat(failure()).contains("not as many as they say");
  }

  @Test
  void aQuotationThatChangedItsArticleIsFound() {
    quotations.get(0).setArticleId(articles.get(ARTICLES - 1).getArticleId());
    assertThat(failure()).contains("not as many as they say");
  }
}
