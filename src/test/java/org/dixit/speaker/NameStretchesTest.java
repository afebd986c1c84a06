package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.Collections;
import java.util.List;
import org.dixit.text.Span;
import org.junit.jupiter.api.Test;

class NameStretchesTest {
  private static List<Span> of(String sentence) {
    return NameStretches.of(sentence.split(" "));
  }

  @Test
  void capitalsAndTheirNeighbours() {
    assertThat(of("we saw how far the old man Ruiz could go in one long day"))
        .containsExactly(new Span(5, 10));
  }

  @Test
  void farNamesAreApart() {
    assertThat(of("Ruiz went all the way to the sea with Vega"))
        .containsExactly(new Span(0, 3), new Span(7, 10))
        .inOrder();
  }

  @Test
  void nothingWithoutCapitals() {
    assertThat(of("nobody came")).isEmpty();
    assertThat(NameStretches.of(new String[0])).isEmpty();
  }

  @Test
  void longOnesAreCutWithoutOverlapOrLoss() {
    String[] words = Collections.nCopies(1_000, "Ruiz").toArray(String[]::new);
    List<Span> stretches = NameStretches.of(words);
    int end = 0;
    for (Span stretch : stretches) {
      assertThat(stretch.begin()).isEqualTo(end);
      assertThat(stretch.length()).isAtMost(122);
      end = stretch.end();
    }
    assertThat(end).isEqualTo(1_000);
  }
}
