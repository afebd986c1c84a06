package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class EncoderAttributionExtractorTest {
  private static final TextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();
  private static final AttributionExtractor EXTRACTOR = EncoderAttributionExtractor.english();

  private static final String ARTICLE =
      """
      The river rose above the old bridge of Velkomirsk on Monday.

      “The dam will hold,” Mayor Ana Ruiz told reporters in the town hall. “We have seen worse.”

      According to the water board, the level fell by two metres overnight.

      Farmers hope that the fields can be sown in May.
      """;

  @Test
  void findsContentCueAndSource() {
    List<Attribution> found = extract(ARTICLE);
    assertThat(found).hasSize(3);
    assertThat(content(ARTICLE, found.get(0)))
        .isEqualTo("The dam will hold, … We have seen worse.");
    assertThat(cue(ARTICLE, found.get(0))).isEqualTo("told");
    assertThat(source(ARTICLE, found.get(0))).isEqualTo("Mayor Ana Ruiz");
    assertThat(found.get(0).type()).isEqualTo(QuotationType.DIRECT);
    assertThat(found.get(0).mode()).isEqualTo(AttributionMode.VOICED);
    Attribution indirect = found.get(1);
    assertThat(content(ARTICLE, indirect)).isEqualTo("the level fell by two metres overnight");
    assertThat(source(ARTICLE, indirect)).isEqualTo("the water board");
    assertThat(indirect.type()).isEqualTo(QuotationType.INDIRECT);
    assertThat(indirect.mode()).isEqualTo(AttributionMode.VOICED);
    assertThat(found.get(2).mode()).isEqualTo(AttributionMode.ASCRIBED);
  }

  /** Whoever chooses the fast model gets the same of a plain article, by other weights. */
  @Test
  void theFastModelIsAnotherThatReadsAPlainArticleAlike() {
    AnnotatedText article = ANNOTATOR.annotate(ARTICLE);
    List<Attribution> fast =
        EncoderAttributionExtractor.english(AttributionModel.FAST).extract(article);
    List<Attribution> accurate = EXTRACTOR.extract(article);
    assertThat(fast.stream().map(Attribution::content).toList())
        .isEqualTo(accurate.stream().map(Attribution::content).toList());
    assertThat(fast.stream().map(Attribution::source).toList())
        .isEqualTo(accurate.stream().map(Attribution::source).toList());
    assertThat(fast.get(0).confidence()).isNotEqualTo(accurate.get(0).confidence());
    assertThat(AttributionModel.FAST.hash()).isNotEqualTo(AttributionModel.ACCURATE.hash());
  }

  @Test
  void aTextWithoutWordsHasNoAttributions() {
    assertThat(extract("")).isEmpty();
    assertThat(extract(" \n\n\u200b ")).isEmpty();
    assertThat(extract("”")).isEmpty();
  }

  @Test
  void longTextsAreReadInBlocks() {
    // A block is 32 windows of some 220 word pieces; this text has three times as many.
    String text = ARTICLE.repeat(300);
    List<Attribution> found = extract(text);
    assertThat(found.size()).isGreaterThan(600);
    assertThat(found).isInOrder(java.util.Comparator.comparing(Attribution::extent));
  }

  @Test
  void threadsShareOneEncoder() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Attribution> expected = extract(ARTICLE);
      Callable<List<Attribution>> task = () -> extract(ARTICLE);
      for (Future<List<Attribution>> result :
          threads.invokeAll(java.util.Collections.nCopies(8, task))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Attribution> extract(String text) {
    AnnotatedText annotated = ANNOTATOR.annotate(text);
    return EXTRACTOR.extract(annotated);
  }

  private static String content(String text, Attribution attribution) {
    return String.join(" … ", attribution.content().stream().map(span -> span.in(text)).toList());
  }

  private static String cue(String text, Attribution attribution) {
    return attribution.cue() == null ? "" : attribution.cue().in(text);
  }

  private static String source(String text, Attribution attribution) {
    return attribution.source() == null ? "" : attribution.source().in(text);
  }
}
