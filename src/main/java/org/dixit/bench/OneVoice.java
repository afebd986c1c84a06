package org.dixit.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Puts one and the same speaker into every article, as often as everybody else together: after each
 * paragraph the speaker says something, which is about how often news quotes somebody.
 */
final class OneVoice {
  /** Nobody; so the speaker is told from all others. */
  static final String SPEAKER = "Ottilia Vanterpool";

  private static final List<String> STATEMENTS =
      List.of(
          "\"We counted %d of them before noon,\" said %s.",
          "%2$s warned that %1$d families would have to leave.",
          "\"Nobody asked for the other %d,\" %s added.",
          "%2$s accused the company of hiding %1$d reports.");

  private OneVoice() {}

  static ObjectNode in(ObjectNode article, int number) {
    Random random = new Random(number);
    return article.put(
        "text",
        article
            .path("text")
            .asText()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line + "\n\n" + statement(random))
            .collect(Collectors.joining("\n\n")));
  }

  private static String statement(Random random) {
    return STATEMENTS
        .get(random.nextInt(STATEMENTS.size()))
        .formatted(100 + random.nextInt(900), SPEAKER);
  }
}
