package org.dixit.ingest.html;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dixit.ingest.ArticleMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a page's metadata come from, on invented pages. */
class HtmlMetadataTest {
  private final HtmlArticleExtractor extractor = new HtmlArticleExtractor();

  private ArticleMetadata read(String head, String body) {
    String html = "<html lang=en-GB><head>" + head + "</head><body>" + body + "</body></html>";
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), "UTF-8", "").metadata();
  }

  private ArticleMetadata credit(String credit) {
    return read("", "<article><h1>Quay to close</h1><p class=byline>" + credit + "</p></article>");
  }

  @Test
  void jsonLdGivesEveryField() {
    ArticleMetadata metadata =
        read(
            """
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
              {"@type":"Organization","@id":"#o","name":"Vestrup Courier"},
              {"@type":"Person","@id":"#p","name":"Mia Holt"},
              {"@type":"NewsArticle","headline":"Quay to close &amp; ferry to move",
               "author":[{"@id":"#p"},{"@type":"Person","name":"Bo Friis"}],"publisher":{"@id":"#o"},
               "datePublished":"2031-05-04T23:30:00+02:00","dateModified":"2031-05-05T08:00:00Z",
               "articleSection":"Harbour","keywords":["ferry","quay"],
               "url":"https://courier.example/quay"}]}
            </script>
            """,
            "");
    assertThat(metadata)
        .isEqualTo(
            new ArticleMetadata(
                "Quay to close & ferry to move",
                List.of("Mia Holt", "Bo Friis"),
                Instant.parse("2031-05-04T21:30:00Z"),
                Instant.parse("2031-05-05T08:00:00Z"),
                "Vestrup Courier",
                "Harbour",
                List.of("ferry", "quay"),
                "https://courier.example/quay",
                "en"));
  }

  @Test
  void brokenJsonLdIsPassedOverAndMetaElementsSpeak() {
    ArticleMetadata metadata =
        read(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Qu</script>"
                + "<meta property=og:title content=\"Quay to close\">"
                + "<meta property=article:published_time content=\"2031-05-04 10:00:00 +02:00\">"
                + "<meta name=author content=\"Mia Holt\">"
                + "<meta property=og:site_name content=\"Vestrup Courier\">"
                + "<link rel=canonical href=\"https://courier.example/quay\">",
            "");
    assertThat(metadata.title()).isEqualTo("Quay to close");
    assertThat(metadata.published()).isEqualTo(Instant.parse("2031-05-04T08:00:00Z"));
    assertThat(metadata.authors()).containsExactly("Mia Holt");
    assertThat(metadata.publisher()).isEqualTo("Vestrup Courier");
    assertThat(metadata.canonicalUrl()).isEqualTo("https://courier.example/quay");
  }

  @ParameterizedTest
  @CsvSource({
    "Quay to close - Vestrup Courier",
    "Quay to close | Vestrup Courier",
    "Quay to close | Harbour | Vestrup Courier",
    "Quay to close — Vestrup Courier"
  })
  void siteIsCutFromTheTitle(String title) {
    assertThat(
            read(
                    "<title>"
                        + title
                        + "</title><meta property=og:site_name"
                        + " content=\"Vestrup Courier\">",
                    "")
                .title())
        .isEqualTo("Quay to close");
  }

  @ParameterizedTest
  @CsvSource({
    "Quay to close - The Vestrup Courier",
    "Quay to close - VestrupCourier.com",
    "Quay to close - Vestrup Courier Online",
    "Vestrup Courier | Quay to close",
    "The Vestrup Courier - Quay to close"
  })
  void siteIsCutInWhateverSpelling(String title) {
    String name = "<meta property=og:site_name content=vestrupcourier>";
    assertThat(read("<title>" + title + "</title>" + name, "").title()).isEqualTo("Quay to close");
  }

  @Test
  void labelsAroundTheHeadingAreNoPartOfTheTitle() {
    String head = "<meta property=og:title content=\"Opinion | Board must keep the quay\">";
    assertThat(read(head, "<h1>Board must keep the quay</h1>").title())
        .isEqualTo("Board must keep the quay");
    head = "<title>Board must keep the quay - Opinion pages</title>";
    assertThat(read(head, "<h1><span>Comment</span> <b>Board must keep the quay</b></h1>").title())
        .isEqualTo("Board must keep the quay");
  }

  @Test
  void partOfAHeadingIsATitleOnlyIfItIsOne() {
    String head = "<title>The Quay: a film of little hope</title>";
    assertThat(read(head, "<h1>Review of <em>The Quay</em></h1>").title())
        .isEqualTo("Review of The Quay");
  }

  @Test
  void pagesOwnTitleIsNoNameOfItsSite() {
    ArticleMetadata metadata =
        read(
            "<title>Quay to close</title><meta property=og:title content=\"Quay to close\">"
                + "<meta name=application-name content=\"Quay to close\">",
            "<h1>Quay to close</h1>");
    assertThat(metadata.title()).isEqualTo("Quay to close");
    assertThat(metadata.publisher()).isNull();
  }

  @Test
  void headingThatOtherTitlesBearOutBeatsALoneOne() {
    assertThat(
            read(
                    "<title>Guide to the ferry and the quay | Courier</title>"
                        + "<meta property=og:title content=\"Guide to the ferry\">"
                        + "<meta name=twitter:title content=\"Guide to the ferry and the quay\">",
                    "<h1>Guide to the ferry and the quay</h1>")
                .title())
        .isEqualTo("Guide to the ferry and the quay");
  }

  @Test
  void titleThatWasCutShortIsMadeWhole() {
    assertThat(
            read(
                    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":"
                        + "\"Board votes to close the ferry quay and...\"}</script>"
                        + "<meta property=og:title content=\"Board votes to close the ferry…\">",
                    "<h1>Board votes to close the ferry quay and move the boats</h1>")
                .title())
        .isEqualTo("Board votes to close the ferry quay and move the boats");
  }

  @Test
  void headingIsTheTitleWhereThePageHasNoOther() {
    String head =
        "<title>Vestrup Courier</title><meta property=og:site_name content=\"Vestrup Courier\">";
    assertThat(read(head, "<h1>Vestrup Courier</h1><h1>Quay to close</h1>").title())
        .isEqualTo("Quay to close");
  }

  @Test
  void dashWithinATitleIsNotASuffix() {
    assertThat(read("<title>Nine to four - how the quay was lost</title>", "").title())
        .isEqualTo("Nine to four - how the quay was lost");
  }

  @Test
  void titleForSocialMediaGivesWayToTheOneThatThePageBearsOut() {
    assertThat(
            read(
                    "<title>Board votes to close ferry quay | Courier</title>"
                        + "<meta property=og:title content=\"You won't believe this vote\">"
                        + "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"Board votes to close ferry quay\"}</script>",
                    "<h1>Board votes to close ferry quay</h1>")
                .title())
        .isEqualTo("Board votes to close ferry quay");
  }

  @Test
  void bylineLosesByAndJobTitles() {
    assertThat(credit("By Mia Holt, Harbour Correspondent").authors()).containsExactly("Mia Holt");
    assertThat(credit("By Mia Holt and Bo Friis").authors())
        .containsExactly("Mia Holt", "Bo Friis")
        .inOrder();
    assertThat(credit("Mia Holt, Bo Friis &amp; Ida Dahl in Holm").authors())
        .containsExactly("Mia Holt", "Bo Friis", "Ida Dahl")
        .inOrder();
    assertThat(credit("MIA HOLT mia@courier.example").authors()).containsExactly("Mia Holt");
    assertThat(credit("By Mia Holt | 4 May 2031").authors()).containsExactly("Mia Holt");
  }

  @Test
  void outletThatAloneIsCreditedIsKept() {
    assertThat(credit("By Vestrup News Agency").authors()).containsExactly("Vestrup News Agency");
  }

  @Test
  void publisherAmongPeopleIsDropped() {
    assertThat(
            read(
                    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Mia"
                        + " Holt\"},{\"name\":\"Vestrup Courier\"}],\"publisher\":{\"name\":\"Vestrup"
                        + " Courier\"}}</script>",
                    "")
                .authors())
        .containsExactly("Mia Holt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2031-05-04T10:00:00Z; 2031-05-04T10:00:00Z",
        "2031-05-04T10:00:00.123+0200; 2031-05-04T08:00:00Z",
        "2031-05-04; 2031-05-04T00:00:00Z",
        "20310504; 2031-05-04T00:00:00Z",
        "2031/05/04 10:00; 2031-05-04T10:00:00Z",
        "1935655200; 2031-05-04T10:00:00Z",
        "1935655200000; 2031-05-04T10:00:00Z",
        "Sun, 04 May 2031 10:00:00 GMT; 2031-05-04T10:00:00Z",
        "May 4th, 2031 6:00 a.m. EDT; 2031-05-04T10:00:00Z",
        "4 May 2031 11:00 BST; 2031-05-04T10:00:00Z",
        "4. Mai 2031; 2031-05-04T00:00:00Z",
        "4 de maio de 2031; 2031-05-04T00:00:00Z",
        "25/12/2031; 2031-12-25T00:00:00Z",
        "04.05.2031 10:00; 2031-05-04T10:00:00Z",
        "04.05.2031; 2031-05-04T00:00:00Z",
        "10:00 04.05.2031; 2031-05-04T10:00:00Z"
      })
  void datesOfManyFormsAreRead(String given, Instant expected) {
    assertThat(
            read("<meta property=article:published_time content=\"" + given + "\">", "")
                .published())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"2031-13-45; x", "yesterday; x", "99999999999; x", "0000-00-00T00:00:00; x"})
  void whatIsNoDateIsNone(String given, String ignored) {
    assertThat(
            read("<meta property=article:published_time content=\"" + given + "\">", "")
                .published())
        .isNull();
  }

  @Test
  void dateIsTakenFromThePageOrItsAddress() {
    assertThat(read("", "<article><time datetime=2031-05-04>4 May</time></article>").published())
        .isEqualTo(Instant.parse("2031-05-04T00:00:00Z"));
    assertThat(
            read("<link rel=canonical href=https://courier.example/2031/may/04/quay>", "")
                .published())
        .isEqualTo(Instant.parse("2031-05-04T00:00:00Z"));
  }

  @Test
  void emptyPageHasNoMetadata() {
    assertThat(extractor.extract(new byte[0], null, "").metadata())
        .isEqualTo(ArticleMetadata.EMPTY);
  }
}
