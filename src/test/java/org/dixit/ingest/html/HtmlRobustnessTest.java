package org.dixit.ingest.html;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages that are damaged, hostile or no articles. */
class HtmlRobustnessTest {
  private static final String PARAGRAPH =
      "<p>The harbour board of Vestrup voted on Monday to close the old ferry quay, said “Søren”"
          + " Dahl, its chair.</p>";

  private final HtmlArticleExtractor extractor = new HtmlArticleExtractor();

  private HtmlArticle extract(String html) {
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), "UTF-8", "");
  }

  @Test
  void deeplyNestedPageGivesItsText() {
    String html = "<div>".repeat(100_000) + PARAGRAPH + "</div>".repeat(100_000);
    assertThat(extract(html).body()).contains("voted on Monday");
  }

  @Test
  void deeplyNestedInlineTagsAndListsGiveTheirText() {
    assertThat(extract("<b><i>".repeat(20_000) + PARAGRAPH).body()).contains("voted on Monday");
    assertThat(extract("<ul><li>".repeat(20_000) + PARAGRAPH).body()).contains("voted on Monday");
  }

  /** Took a minute when each part of each heading, and each part of a title, was weighed. */
  @Test
  void headingsAndPartsOfATitleByTheThousandHoldNothingUp() {
    assertThat(extract("<title>Quay</title>" + "<h1>x<b>".repeat(4_000) + "</h1>").kind())
        .isEqualTo(PageKind.EMPTY);
    String title = "Quay - " + "x | ".repeat(16_000);
    assertThat(extract("<title>" + title + "</title><h1>Quay</h1>" + PARAGRAPH).metadata().title())
        .isEqualTo("Quay");
  }

  @Test
  void everyTruncationOfAPageIsRead() {
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":{\"name\":"
            + "\"A\"}}</script><meta property=\"og:title\" content=\"T\"></head><body><article>"
            + PARAGRAPH
            + "<table><tr><td>1</td><td>2</td></tr></table></article></body></html>";
    for (int i = 0; i <= html.length(); i++) {
      assertThat(extract(html.substring(0, i))).isNotNull();
    }
  }

  @Test
  void randomBytesAreRead() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[2_000];
      random.nextBytes(bytes);
      assertThat(extractor.extract(bytes, null, "")).isNotNull();
    }
  }

  @Test
  void hugeFlatPageIsRead() {
    assertThat(extract("<div>" + PARAGRAPH.repeat(20_000) + "</div>").kind())
        .isEqualTo(PageKind.ARTICLE);
  }

  @Test
  void charsetIsThatOfTheMarkThenTheServerThenThePage() {
    Charset latin = StandardCharsets.ISO_8859_1;
    String plain = PARAGRAPH.replace("“", "\"").replace("”", "\"");
    String expected = "\"Søren\"";
    assertThat(extractor.extract(plain.getBytes(latin), "ISO-8859-1", "").body())
        .contains(expected);
    assertThat(
            extractor
                .extract(("<meta charset=iso-8859-1>" + plain).getBytes(latin), null, "")
                .body())
        .contains(expected);
    assertThat(
            extractor
                .extract(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8), "ISO-8859-1", "")
                .body())
        .contains(expected);
    assertThat(
            extractor.extract(plain.getBytes(StandardCharsets.UTF_8), "no such charset", "").body())
        .contains(expected);
  }

  @Test
  void emptyShellIsMarked() {
    assertThat(extract("<html><body><div id=root></div></body></html>").kind())
        .isEqualTo(PageKind.EMPTY);
    assertThat(extractor.extract(new byte[0], null, "").kind()).isEqualTo(PageKind.EMPTY);
  }

  @Test
  void listOfLinksIsMarked() {
    StringBuilder html =
        new StringBuilder("<meta property=og:type content=website><h1>All news</h1><ul>");
    for (int i = 0; i < 150; i++) {
      html.append(
          "<li><a href=/%d>A headline that leads to story number %d</a></li>".formatted(i, i));
    }
    assertThat(extract(html + "</ul>").kind()).isEqualTo(PageKind.INDEX);
  }

  @Test
  void videoWithALineOfTextIsMarked() {
    assertThat(
            extract(
                    "<meta property=og:type content=video.other><h1>Ferry</h1><p>Watch the last"
                        + " ferry leave the old quay of Vestrup on a grey and windy morning.</p><video></video>")
                .kind())
        .isEqualTo(PageKind.MEDIA);
  }

  @Test
  void shortArticleIsAnArticle() {
    assertThat(extract("<meta property=og:type content=website>" + PARAGRAPH).kind())
        .isEqualTo(PageKind.ARTICLE);
  }
}
