package org.dixit;

import java.util.Random;

/**
 * News that never happened, as much of it as a test wants; a number gives the same story always.
 */
final class InventedStory {
  private static final String[] FIRST = {"Hana", "Ludo", "Delia", "Ilya", "Petra", "Casimir"};
  private static final String[] LAST = {"Ortvik", "Farrant", "Jarrow", "Marosz", "Holt", "Brenna"};
  private static final String[] OFFICE = {"mayor", "harbour master", "minister", "inspector"};
  private static final String[] CLAIM = {
    "the dam would hold until the end of the month",
    "nobody had warned the council about the cracks",
    "the company had falsified %d of its fire drills",
    "more than %d families would have to leave the valley"
  };
  private static final String[] CUE = {"said", "warned", "claimed", "added", "told reporters"};
  private static final int PARAGRAPHS = 10;

  private InventedStory() {}

  static String numbered(int number) {
    Random random = new Random(number);
    StringBuilder story = new StringBuilder("Story " + number + " from the river.\n\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      String name = one(FIRST, random) + " " + one(LAST, random);
      String claim = one(CLAIM, random).formatted(random.nextInt(900));
      story.append(
          switch (i % 3) {
            case 0 ->
                "%s, the %s, %s that %s."
                    .formatted(name, one(OFFICE, random), one(CUE, random), claim);
            case 1 -> "\"We knew that %s,\" %s said on day %d.".formatted(claim, name, number);
            default ->
                "The water stood at %d centimetres, and the %s left without a word."
                    .formatted(random.nextInt(500), one(OFFICE, random));
          });
      story.append("\n\n");
    }
    return story.toString();
  }

  private static String one(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
