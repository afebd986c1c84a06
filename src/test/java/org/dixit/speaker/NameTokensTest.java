package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dixit.text.Span;
import org.junit.jupiter.api.Test;

class NameTokensTest {
  private static List<String> words(String text) {
    return Arrays.asList(NameTokens.of(text, new Span(0, text.length())).words());
  }

  @Test
  void namesComeFreeOfWhatIsGluedToThem() {
    assertThat(words("Ruiz\u2019s pro-Ruiz ally"))
        .containsExactly("Ruiz", "'s", "pro", "-", "Ruiz", "ally")
        .inOrder();
    assertThat(words("Vega/Reuters")).containsExactly("Vega", "/", "Reuters").inOrder();
  }

  @Test
  void initialsAndAcronymsStayWhole() {
    assertThat(words("J. K. Lund of the U.S.-led force"))
        .containsExactly("J.", "K.", "Lund", "of", "the", "U.S.", "-", "led", "force")
        .inOrder();
  }

  @Test
  void innerApostrophesStay() {
    assertThat(words("O\u2019Neill didn't")).containsExactly("O'Neill", "didn't").inOrder();
  }

  @Test
  void spansPointIntoTheText() {
    String text = "Then Ana Ruiz\u2019s aide spoke.";
    NameTokens tokens = NameTokens.of(text, new Span(5, text.length()));
    assertThat(tokens.spans().get(1).in(text)).isEqualTo("Ruiz");
    assertThat(tokens.words()[0]).isEqualTo("Ana");
  }
}
