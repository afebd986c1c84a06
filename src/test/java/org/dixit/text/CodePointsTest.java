package org.dixit.text;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void plainTextHasTheSameOffsets() {
    assertThat(new CodePoints("plain").at(4)).isEqualTo(4);
  }

  @Test
  void eachSurrogatePairBeforeTheOffsetCountsOnce() {
    String text = "a\uD83D\uDE00b\uD83D\uDE00c";
    CodePoints offsets = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean insidePair =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!insidePair) {
        assertThat(offsets.at(i)).isEqualTo(text.codePointCount(0, i));
      }
    }
  }

  @Test
  void loneSurrogatesAreCharactersOfTheirOwn() {
    assertThat(new CodePoints("\uD83Dx\uDE00y").at(3)).isEqualTo(3);
  }
}
