package org.dixit.ingest.html;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is text of an article and what stands beside it, on invented pages. */
class HtmlBodyTest {
  private static final String OPENING =
      "<p>The harbour board of Vestrup voted on Monday to close the old ferry quay, citing rust"
          + " and rising repair bills.</p>";
  private static final String MIDDLE =
      "<p>The vote, nine to four, ends a dispute that split the town for most of a decade, and it"
          + " clears the way for a new pier.</p>";
  private static final String CLOSING =
      "<p>Work is to begin in spring, according to a timetable that the board published along"
          + " with its decision.</p>";

  private final HtmlArticleExtractor extractor = new HtmlArticleExtractor();

  private List<String> body(String html) {
    String body = extractor.extract(html.getBytes(StandardCharsets.UTF_8), "UTF-8", "").body();
    return Arrays.asList(body.split("\n\n"));
  }

  private List<String> article(String inside) {
    return body(
        "<html><head><title>Ferry quay to close</title></head><body><nav><a href=/>Home</a>"
            + " <a href=/news>News</a></nav><div class=story><h1>Ferry quay to close</h1>"
            + OPENING
            + inside
            + MIDDLE
            + CLOSING
            + "</div><footer><p>All rights reserved by the Vestrup Courier, a paper for the whole"
            + " of the coast.</p></footer></body></html>");
  }

  @Test
  void paragraphsStayApartAndTheFrameIsLeftOut() {
    List<String> body = article("");
    assertThat(body).hasSize(3);
    assertThat(body.get(0)).startsWith("The harbour board of Vestrup");
    assertThat(body.get(2)).endsWith("along with its decision.");
  }

  @Test
  void paragraphThatStartsWithAQuotationMarkIsKept() {
    assertThat(article("<p>“Not one more krone,” said Inge Rask.</p>"))
        .contains("“Not one more krone,” said Inge Rask.");
  }

  @Test
  void headlinesThatHangOnANameAreLeftOut() {
    assertThat(
            article(
                "<p>Speaker Nadia Holt<span><a href=/p/1>Nadia Mae Holt</a><span><a href=/a>Holt"
                    + " calls vote a farce</a> <a href=/b>Mayor rules out rise in fares</a> <a"
                    + " href=/p/1>MORE</a></span></span> (D-Vestrup) said the quay is safe.</p>"))
        .contains("Speaker Nadia Holt (D-Vestrup) said the quay is safe.");
  }

  @Test
  void quotedLineWithTheWordingOfBoilerplateIsKept() {
    assertThat(article("<p>“Follow us on the march,” she said.</p>"))
        .contains("“Follow us on the march,” she said.");
  }

  @Test
  void shortQuotationAtTheEndIsKept() {
    assertThat(
            body(
                "<div>"
                    + OPENING
                    + MIDDLE
                    + CLOSING
                    + "<p>“Subscribe to our newsletter? Never,” Rask said.</p></div>"))
        .contains("“Subscribe to our newsletter? Never,” Rask said.");
  }

  @Test
  void blockQuotationIsKept() {
    assertThat(
            article("<blockquote class=\"pullquote\"><p>We were promised a pier.</p></blockquote>"))
        .contains("We were promised a pier.");
  }

  @Test
  void embeddedPostIsKept() {
    List<String> body =
        article(
            "<blockquote class=\"twitter-tweet\"><p>The quay is done. Thank you, all who fought"
                + " for it.</p>&mdash; Inge Rask (@ingerask) <a href=\"https://example.org/1\">May"
                + " 4, 2031</a></blockquote>");
    assertThat(body).contains("The quay is done. Thank you, all who fought for it.");
    assertThat(body).contains("— Inge Rask (@ingerask) May 4, 2031");
  }

  @Test
  void subheadingsAndListItemsAreKept() {
    assertThat(
            article(
                "<h2>What will change</h2><ul><li>The night ferry moves to Holm</li>"
                    + "<li>Tickets go up by a tenth</li></ul>"))
        .containsAtLeast(
            "What will change", "The night ferry moves to Holm", "Tickets go up by a tenth")
        .inOrder();
  }

  @Test
  void tableRowIsOneLine() {
    assertThat(
            article("<table><tr><td>Yes</td><td>9</td></tr><tr><td>No</td><td>4</td></tr></table>"))
        .containsAtLeast("Yes 9", "No 4");
  }

  @Test
  void captionsAndCreditsAreDropped() {
    List<String> body =
        article(
            "<figure><img src=q.jpg><figcaption>The quay in 1954.</figcaption></figure>"
                + "<div class=\"wp-caption\"><img src=r.jpg><p class=\"wp-caption-text\">Rust"
                + " everywhere.</p></div><p>Photo: Olaf Brandt</p>");
    assertThat(body).hasSize(3);
  }

  @Test
  void quotationInAFigureIsKept() {
    assertThat(
            article(
                "<figure class=wp-block-pullquote><blockquote><p>Rust never sleeps"
                    + " here.</p></blockquote></figure>"))
        .contains("Rust never sleeps here.");
  }

  @Test
  void relatedLinksNewslettersAndNoticesAreDropped() {
    List<String> body =
        article(
            "<p>Read more: <a href=/1>Ferry fares go up again</a></p><div class=\"related-links\"><h3>Related"
                + " stories</h3><ul><li><a href=/2>Quay strike enters third week</a></li></ul></div>"
                + "<div class=\"newsletter-signup\"><p>Our best stories, every morning, straight to"
                + " you and your coffee.</p></div><p>Advertisement</p>"
                + "<p>Sign up for our daily newsletter.</p>"
                + "<div id=cookie-banner><p>We use cookies to make this site better, as everybody"
                + " does these days.</p></div>");
    assertThat(body).hasSize(3);
  }

  @Test
  void shareBarTagsAndAuthorNoteAreDropped() {
    List<String> body =
        body(
            "<article><h1>Ferry quay to close</h1><div class=share-bar><span>Share this</span></div>"
                + OPENING
                + MIDDLE
                + CLOSING
                + "<p>Mia Holt is a reporter for the Vestrup Courier.</p>"
                + "<div class=\"article-tags\">Tags: <a href=/t>Harbour</a></div>"
                + "<div class=comments><p>I have never read such nonsense, and I have lived here"
                + " for fifty years.</p></div></article>");
    assertThat(body).hasSize(3);
  }

  @Test
  void teasersForOtherArticlesAreDropped() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      teasers.append(
          "<li><h4><a href=/%d>A headline that leads to another story</a></h4><span>Mia Holt</span><p>A long sentence of this other story, number %d, stands here to tempt the reader on.</p></li>"
              .formatted(i, i));
    }
    List<String> body =
        body("<div><div>" + OPENING + MIDDLE + CLOSING + "</div><ul>" + teasers + "</ul></div>");
    assertThat(body).hasSize(3);
  }

  @Test
  void articleBodyWinsOverTheNamesAroundIt() {
    List<String> body =
        body(
            "<div class=\"form sidebar-layout\"><div class=\"article-body\">"
                + OPENING
                + MIDDLE
                + CLOSING
                + "</div></div>");
    assertThat(body).hasSize(3);
  }

  @Test
  void standfirstOutsideTheBodyIsKept() {
    List<String> body =
        body(
            "<article><header><h1>Ferry quay to close</h1><p class=standfirst>“It breaks my heart,”"
                + " says the harbour master of thirty years</p></header><div class=\"article-body\">"
                + OPENING
                + MIDDLE
                + CLOSING
                + "</div></article>");
    assertThat(body.get(0)).startsWith("“It breaks my heart,”");
    assertThat(body).hasSize(4);
  }

  @Test
  void secondCopyOfTheArticleIsDropped() {
    String text = "<div>" + OPENING + MIDDLE + CLOSING + "</div>";
    assertThat(body("<div>" + text + text + "</div>")).hasSize(3);
  }

  @Test
  void doubleLineBreakEndsAParagraphAndSingleOneDoesNot() {
    assertThat(
            article(
                "<p>Those who voted against it were Dahl,<br>Friis and Rask.<br><br>Nobody spoke"
                    + " for long.</p>"))
        .containsAtLeast(
            "Those who voted against it were Dahl, Friis and Rask.", "Nobody spoke for long.");
  }

  @Test
  void inlineTagsAndHardSpacesLeaveSingleSpaces() {
    assertThat(
            article(
                "<p>It cost <b>9</b>&nbsp;million<i>.</i> <a href=/d>Dahl</a>, the <em>mayor</em>,"
                    + "  shrugged.\u200b</p>"))
        .contains("It cost 9 million. Dahl, the mayor, shrugged.");
  }

  @Test
  void textForScreenReadersWithinALineIsDropped() {
    assertThat(
            article(
                "<p>See the plan<span class=sr-only> opens in a new window</span> on file.</p>"))
        .contains("See the plan on file.");
  }

  @Test
  void bodyIsTakenFromJsonLdWhereThePageIsAShell() {
    List<String> body =
        body(
            "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Ferry quay to close\",\"articleBody\":\""
                + "The harbour board voted on Monday to close the old ferry quay, citing rust and rising repair bills, its chair said.\\n\\n"
                + "“We had no choice,” she said. The vote, nine to four, ends a dispute that split the town for a decade, and clears the way.\\n\\n"
                + "Work is to begin in spring, according to a timetable that the board published along with its decision on the pier &amp; quay.\\n\\n"
                + "Those who voted against it left the room at once, and would not speak to anybody on the stairs outside.\"}"
                + "</script></head><body><div id=root>Loading</div></body></html>");
    assertThat(body).hasSize(4);
    assertThat(body.get(1)).startsWith("“We had no choice,” she said.");
    assertThat(body.get(2)).endsWith("the pier & quay.");
  }
}
