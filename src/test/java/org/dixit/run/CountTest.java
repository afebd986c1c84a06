package org.dixit.run;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void oneIsSingular() {
    assertThat(Count.of(1, "duplicate")).isEqualTo("1 duplicate");
    assertThat(Count.of(0, "duplicate")).isEqualTo("0 duplicates");
    assertThat(Count.of(2000, "story", "stories")).isEqualTo("2,000 stories");
  }
}
