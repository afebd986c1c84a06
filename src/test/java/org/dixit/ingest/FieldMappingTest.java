package org.dixit.ingest;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.record.FieldMapping;
import org.junit.jupiter.api.Test;

final class FieldMappingTest {
  private static ParsedArticle parse(String json) {
    return Ingested.from("a.json", json.getBytes(UTF_8)).only();
  }

  @Test
  void usualNamesAreKnown() {
    ParsedArticle article =
        parse(
            """
            {"id": 7, "Content": "They came.", "Headline": "At last", "pubDate": "Tue, 4 Mar 2025 10:15:00 GMT",
             "author": {"name": "Ann Lee"}, "source": {"id": "x", "name": "The Gull"},
             "link": "https://gull.example/7", "lang": "en", "tags": ["sea", "harbour"], "category": "Local"}
            """);
    assertThat(article.text()).isEqualTo("They came.");
    ArticleMetadata metadata = article.metadata();
    assertThat(metadata.title()).isEqualTo("At last");
    assertThat(metadata.published()).isEqualTo(Instant.parse("2025-03-04T10:15:00Z"));
    assertThat(metadata.authors()).containsExactly("Ann Lee");
    assertThat(metadata.publisher()).isEqualTo("The Gull");
    assertThat(metadata.canonicalUrl()).isEqualTo("https://gull.example/7");
    assertThat(metadata.language()).isEqualTo("en");
    assertThat(metadata.keywords()).containsExactly("sea", "harbour").inOrder();
    assertThat(metadata.section()).isEqualTo("Local");
  }

  @Test
  void byteOrderMarkBeforeTheFirstRecordCostsItNothing() {
    String json = "{\"text\": \"They came.\"}";
    byte[] lines = ("\ufeff" + json + "\n" + json).getBytes(UTF_8);
    byte[] array = ("\ufeff[" + json + "," + json + "]").getBytes(UTF_8);
    assertThat(Ingested.from("f.jsonl", lines).articles).hasSize(2);
    assertThat(Ingested.from("f.json", array).articles).hasSize(2);
    assertThat(parse("\ufeff" + json).text()).isEqualTo("They came.");
  }

  @Test
  void namesCanBeGiven() {
    FieldMapping mapping = FieldMapping.parse("text=doc.story, title=head");
    String json = "{\"doc\": {\"story\": \"They came.\"}, \"head\": \"At last\", \"text\": \"no\"}";
    ParsedArticle article =
        Ingested.from(
                "a.json",
                json.getBytes(UTF_8),
                ReadLimits.DEFAULT,
                new TikaDocumentParser(new HtmlDocumentParser(), mapping))
            .only();
    assertThat(article.text()).isEqualTo("They came.");
    assertThat(article.metadata().title()).isEqualTo("At last");
    assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse("text"));
    assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse("colour=x"));
  }

  @Test
  void bylinesGiveThePeopleInThem() {
    assertThat(
            parse("{\"text\": \"a\", \"byline\": \"By Ann Lee and Bo Ray, Staff Writers\"}")
                .metadata()
                .authors())
        .containsExactly("Ann Lee", "Bo Ray");
    assertThat(
            parse("{\"text\": \"a\", \"authors\": [\"Ann Lee\", \"\", \"Bo Ray\"]}")
                .metadata()
                .authors())
        .containsExactly("Ann Lee", "Bo Ray");
    assertThat(
            parse("{\"text\": \"a\", \"authors\": \"['Ann Lee', 'Bo Ray']\"}").metadata().authors())
        .containsExactly("Ann Lee", "Bo Ray");
  }

  @Test
  void datesInAllForms() {
    Instant day = Instant.parse("2025-03-04T00:00:00Z");
    for (String date :
        new String[] {
          "2025-03-04", "20250304", "March 4, 2025", "4 March 2025", "2025/03/04", "Mar. 4, 2025"
        }) {
      assertThat(ArticleDates.parse(date)).isEqualTo(day);
    }
    Instant instant = Instant.parse("2025-03-04T09:15:00Z");
    for (String date :
        new String[] {
          "2025-03-04T10:15:00+01:00",
          "2025-03-04T09:15:00Z",
          "2025-03-04 09:15:00",
          "1741079700",
          "1741079700000",
          "Tue, 04 Mar 2025 10:15:00 +0100",
          "20250304T101500+0100",
          "2025-03-04T09:15:00.000Z",
          "Tue, 04 Mar 2025 09:15:00 GMT"
        }) {
      assertThat(ArticleDates.parse(date)).isEqualTo(instant);
    }
    assertThat(ArticleDates.parse("yesterday")).isNull();
    assertThat(ArticleDates.parse("")).isNull();
  }

  /** As one paper prints them; the names are invented. */
  @Test
  void headlinesThatHangOnANameAreCutFromAText() {
    String hung =
        "Speaker Nadia Holt Nadia Mae HoltHolt calls vote 'a farce' Mayor rules out rise in ferry"
            + " fares MORE (D-Vestrup) said on Monday that Mr. Rask Inge (Ing) Olaf RaskFerry union"
            + " votes for strike Five takeaways from the harbour debate MORE\u2019s plan is dead. Tom"
            + " Lund Tom Lund Parents' protest grows Council delays school budget MORE agreed.";
    assertThat(parse("{\"body\": \"" + hung + "\"}").text())
        .isEqualTo(
            "Speaker Nadia Holt (D-Vestrup) said on Monday that Mr. Rask\u2019s plan is dead. Tom Lund"
                + " agreed.");
    for (String kept :
        List.of(
            "READ MORE ABOUT THE STORM, WROTE HOLT NADIA HOLT. THE PAPER ASKED FOR MORE",
            "Rask, said Rask, wants More. MORE than Rask asked for.",
            "Nadia Holt and Nadia Rask will not ask for MORE than they need.")) {
      assertThat(parse("{\"body\": \"" + kept + "\"}").text()).isEqualTo(kept);
    }
  }

  @Test
  void htmlInATextIsCleanedAndAPlainTextStays() {
    assertThat(parse("{\"body\": \"<p>One &amp; two.</p><p>Three.<script>x</script></p>\"}").text())
        .isEqualTo("One & two.\n\nThree.");
    assertThat(parse("{\"body\": \"  One < two.\\n Three. \"}").text())
        .isEqualTo("  One < two.\n Three. ");
  }
}
