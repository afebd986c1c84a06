package org.dixit.bench;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeakerSumsTest {
  /** Articles of four quotations by speakers whose frequency is one over their rank. */
  private static List<List<String>> articles() {
    Random random = new Random(7);
    List<List<String>> articles = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      List<String> article = new ArrayList<>();
      for (int q = 0; q < 4; q++) {
        article.add("speaker " + (int) Math.exp(random.nextDouble() * Math.log(500)));
      }
      articles.add(article);
    }
    return articles;
  }

  @Test
  void theFormulaIsRightWhereSpeakersAreIndependent() {
    SpeakerSums sums = SpeakerSums.of(articles());
    for (int bundle : new int[] {1, 10, 100}) {
      assertThat(sums.expectedIn(4 * bundle) / SpeakerSums.measuredIn(articles(), bundle, 1))
          .isWithin(0.05)
          .of(1);
    }
  }

  @Test
  void zipfsExponentIsFound() {
    SpeakerSums sums = SpeakerSums.of(articles());
    assertThat(sums.quotations()).isEqualTo(20_000);
    assertThat(sums.zipf()).isWithin(0.15).of(1);
    assertThat(sums.topShare()).isGreaterThan(0.05);
  }
}
