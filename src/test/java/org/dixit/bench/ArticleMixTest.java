package org.dixit.bench;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.text.ContentId;
import org.junit.jupiter.api.Test;

class ArticleMixTest {
  private static final int REAL = 10;
  private static final int PARAGRAPHS = 12;

  private static ArticleMix mix() {
    List<ObjectNode> real = new ArrayList<>();
    for (int i = 0; i < REAL; i++) {
      StringBuilder text = new StringBuilder();
      for (int p = 0; p < PARAGRAPHS; p++) {
        text.append("Story %d, part %d: the river rose by 47 centimetres.\n\n".formatted(i, p));
      }
      real.add(JsonNodeFactory.instance.objectNode().put("text", text.toString()));
    }
    return new ArticleMix(real, 1);
  }

  private static String text(ObjectNode article) {
    return article.path("text").asText();
  }

  private static List<String> paragraphs(ObjectNode article) {
    return text(article).lines().filter(line -> !line.isBlank()).toList();
  }

  @Test
  void noTwoArticlesAreCopiesAndAllHaveTheLengthOfRealOnes() {
    List<ObjectNode> made = IntStream.range(0, 20 * REAL).mapToObj(mix()::article).toList();
    assertThat(made.stream().map(article -> ContentId.ofWords(text(article))).toList())
        .containsNoDuplicates();
    for (ObjectNode article : made) {
      assertThat(paragraphs(article)).hasSize(PARAGRAPHS);
      assertThat(article.path("date").asText()).startsWith("2026-01-");
    }
  }

  @Test
  void theSameSeedMakesTheSameArticles() {
    assertThat(mix().article(137)).isEqualTo(mix().article(137));
    assertThat(text(mix().article(137))).isNotEqualTo(text(mix().article(137 + REAL)));
  }

  @Test
  void oneVoiceSpeaksAfterEachParagraph() {
    ObjectNode skewed = OneVoice.in(mix().article(3), 3);
    long hers = paragraphs(skewed).stream().filter(line -> line.contains(OneVoice.SPEAKER)).count();
    assertThat(hers).isEqualTo(PARAGRAPHS);
    assertThat(paragraphs(skewed)).hasSize(2 * PARAGRAPHS);
  }
}
