package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueModesTest {
  private static final CueModes MODES = CueModes.english();

  @ParameterizedTest
  @CsvSource({
    "said, VOICED",
    "has repeatedly denied, VOICED",
    "According to, VOICED",
    "ruled, VOICED",
    "the report found, VOICED",
    "tweeted, VOICED",
    "wrote on Sunday, VOICED",
    "hopes, ASCRIBED",
    "were planning to, ASCRIBED",
    "thought, ASCRIBED",
    "did not want, ASCRIBED",
    "worried, ASCRIBED",
    "zigzagged, ASCRIBED"
  })
  void indirectAttributionsGoByTheirCue(String cue, AttributionMode mode) {
    assertThat(MODES.of(cue, QuotationType.INDIRECT)).isEqualTo(mode);
  }

  @Test
  void wordsBetweenMarksAreVoicedWhateverTheCue() {
    assertThat(MODES.of("thinks", QuotationType.DIRECT)).isEqualTo(AttributionMode.VOICED);
    assertThat(MODES.of("zigzagged", QuotationType.MIXED)).isEqualTo(AttributionMode.VOICED);
  }

  @Test
  void aColonOrNoCueIsVoiced() {
    assertThat(MODES.of(":", QuotationType.INDIRECT)).isEqualTo(AttributionMode.VOICED);
    assertThat(MODES.of(null, QuotationType.INDIRECT)).isEqualTo(AttributionMode.VOICED);
  }
}
