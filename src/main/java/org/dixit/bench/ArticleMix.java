package org.dixit.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes more articles of some real ones, as many as are wanted, no two of them copies. The first
 * round are the real ones. After it an article has the length of a real one, and its paragraphs are
 * stretches of others, each from another article, with other numbers; so two made articles share a
 * stretch at most. All are dated anew. The same seed makes the same articles.
 */
final class ArticleMix {
  /** Long enough that "he" mostly finds the one he is, short enough that a copy is none. */
  private static final int STRETCH = 4;

  private static final int DAYS = 30;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,$])\\d{2,3}(?![\\w,]|\\.\\d)");

  private final List<ObjectNode> real;
  private final long seed;

  ArticleMix(List<ObjectNode> real, long seed) {
    this.real = List.copyOf(real);
    this.seed = seed;
  }

  /** The article of this number, from 0. */
  ObjectNode article(int number) {
    Random random = new Random(seed * 31 + number);
    ObjectNode like = real.get(number % real.size());
    ObjectNode made = like.deepCopy();
    made.put("id", "made-" + number);
    made.put("date", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
    if (number >= real.size()) {
      made.put("url", like.path("url").asText() + "?made=" + number);
      made.put("text", mixed(paragraphs(like).size(), random));
    }
    return made;
  }

  private String mixed(int length, Random random) {
    List<String> text = new ArrayList<>();
    while (text.size() < length) {
      List<String> from = paragraphs(real.get(random.nextInt(real.size())));
      int begin = random.nextInt(Math.max(1, from.size() - STRETCH + 1));
      int end = Math.min(from.size(), begin + Math.min(STRETCH, length - text.size()));
      text.addAll(from.subList(begin, end));
    }
    return NUMBER.matcher(String.join("\n\n", text)).replaceAll(found -> other(found, random));
  }

  private static String other(MatchResult number, Random random) {
    int tens = number.group().length() == 2 ? 10 : 100;
    return String.valueOf(tens + random.nextInt(9 * tens));
  }

  private static List<String> paragraphs(ObjectNode article) {
    return article.path("text").asText().lines().filter(line -> !line.isBlank()).toList();
  }
}
