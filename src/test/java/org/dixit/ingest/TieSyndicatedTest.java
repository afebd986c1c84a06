package org.dixit.ingest;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toMap;
import static org.dixit.RowFixtures.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.dixit.run.Buckets;
import org.dixit.tables.ArticleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieSyndicatedTest {
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "council",
          "bridge",
          "mayor",
          "storm",
          "ferry",
          "budget",
          "school",
          "river",
          "vote",
          "strike",
          "court",
          "police",
          "market",
          "winter",
          "station",
          "border",
          "minister");

  /** A story of its own: no two have five words in a row in common but by chance. */
  private static String story(long seed, int words) {
    Random random = new Random(seed);
    return random
        .ints(words, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static ArticleRow row(String id, String text) {
    return article(id).setBodyText(text).build();
  }

  private static void assertTied(
      List<ArticleRow> articles, Buckets buckets, Map<String, String> expected) {
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(Create.of(articles).withCoder(AvroCoder.specific(ArticleRow.class)))
                .apply(TieSyndicated.byWording(buckets)))
        .satisfies(
            rows -> {
              Map<String, String> found =
                  StreamSupport.stream(rows.spliterator(), false)
                      .collect(toMap(ArticleRow::getArticleId, ArticleRow::getSyndicationId));
              assertThat(found).containsExactlyEntriesIn(expected);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000})
  void printsCutsAndUpdatesOfAStoryAreOne(int buckets) {
    String flood = story(1, 300);
    List<ArticleRow> articles = new ArrayList<>();
    articles.add(row("c-flood", flood));
    articles.add(row("b-flood-cut", flood.substring(0, flood.length() * 2 / 3)));
    articles.add(row("d-flood-headed", "Ninety homes are empty after the night. " + flood));
    articles.add(row("a-strike", story(2, 300)));
    articles.add(row("e-short", "Too short to tell."));
    Collections.shuffle(articles, new Random(buckets));
    assertTied(
        articles,
        new Buckets(buckets),
        Map.of(
            "c-flood", "b-flood-cut",
            "b-flood-cut", "b-flood-cut",
            "d-flood-headed", "b-flood-cut",
            "a-strike", "a-strike",
            "e-short", "e-short"));
  }

  @Test
  void versionsThatHaveNothingInCommonAreTiedOverOnesBetweenThem() {
    List<String> paragraphs = IntStream.range(0, 20).mapToObj(i -> story(i, 40)).toList();
    List<ArticleRow> articles = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      articles.add(row("update-" + (10 + i), String.join("\n", paragraphs.subList(i, i + 10))));
    }
    Map<String, String> expected =
        articles.stream().collect(toMap(ArticleRow::getArticleId, row -> "update-10"));
    assertTied(articles, Buckets.few(), expected);
  }

  @Test
  void manyPrintsAreOneStoryBesideManyOthersWithTheSamePiece() {
    List<ArticleRow> articles = new ArrayList<>();
    String wire = story(1, 300);
    for (int i = 0; i < 200; i++) {
      articles.add(row("wire-" + (1000 + i), wire + " " + story(100 + i, 20)));
    }
    Map<String, String> expected =
        articles.stream().collect(toMap(ArticleRow::getArticleId, row -> "wire-1000"));
    for (int i = 0; i < 50; i++) {
      String id = "other-" + i;
      articles.add(row(id, story(2, 30) + " " + story(1000 + i, 300)));
      expected.put(id, id);
    }
    assertTied(articles, Buckets.few(), expected);
  }
}
