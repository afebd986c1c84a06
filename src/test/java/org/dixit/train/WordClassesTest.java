package org.dixit.train;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class WordClassesTest {
  @Test
  void wordsWithTheSameNeighboursShareAClass() {
    int[][] neighbours = {{0, 1}, {2, 3}, {0, 1}, {2, 3}, {0, 1}, {2, 3}};
    int[][] counts = {{9, 4}, {7, 5}, {5, 3}, {4, 6}, {2, 2}, {3, 1}};
    int[] classes = new WordClasses(3, neighbours, counts, 4).learn(10);
    assertThat(classes[2]).isEqualTo(classes[0]);
    assertThat(classes[4]).isEqualTo(classes[0]);
    assertThat(classes[3]).isEqualTo(classes[1]);
    assertThat(classes[0]).isNotEqualTo(classes[1]);
  }
}
