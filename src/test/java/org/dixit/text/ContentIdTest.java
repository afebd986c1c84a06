package org.dixit.text;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class ContentIdTest {
  @Test
  void caseMarksAndWhiteSpaceDoNotMatter() {
    assertThat(ContentId.ofWords("\u201cWe won\u2019t go,\u201d she said."))
        .isEqualTo(ContentId.ofWords("\"We  won't go\"\nShe said"));
  }

  @Test
  void wordsDo() {
    assertThat(ContentId.ofWords("We will go")).isNotEqualTo(ContentId.ofWords("We will not go"));
    assertThat(ContentId.ofWords("no one")).isNotEqualTo(ContentId.ofWords("noone"));
  }

  @Test
  void fieldsAreKeptApart() {
    assertThat(ContentId.of("ab", "c")).isNotEqualTo(ContentId.of("a", "bc"));
  }

  @Test
  void idsAreHexOf128Bits() {
    assertThat(ContentId.of("x")).matches("[0-9a-f]{32}");
  }
}
