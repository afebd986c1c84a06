package org.dixit.train;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class WordClassesTest {
  @Test
  void wordsWithTheSameNeighboursShareAClass() {
    int[][] neighbours = {{0, 1}, {0, 1}, {2, 3}, {2, 3}, {0, 1}, {2, 3}};
    int[][] counts = {{90, 40}, {50, 30}, {70, 50}, {40, 60}, {20, 20}, {30, 10}};
    int[] classes = new WordClasses(2, neighbours, counts, 4).learn(10);
    assertThat(classes[1]).isEqualTo(classes[0]);
    assertThat(classes[4]).isEqualTo(classes[0]);
    assertThat(classes[3]).isEqualTo(classes[2]);
    assertThat(classes[5]).isEqualTo(classes[2]);
    assertThat(classes[0]).isNotEqualTo(classes[2]);
  }
}
