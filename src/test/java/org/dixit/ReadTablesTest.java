package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read of published tables: {@code dixit show} and {@code dixit report}. */
class ReadTablesTest {
  @TempDir static Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void extract() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("harbour.txt"),
        """
        "The bridge will hold," said Mara Lindqvist, an engineer.

        Lindqvist accused the council of hiding the report.
        """);
    Files.writeString(
        articles.resolve("<i>hostile\u001b[31m.txt"),
        """
        Harbour Post

        Conrad Strand warned on Monday that the fighting could spread to the harbour.
        """);
    Tables.extract(articles + "/*", folder.resolve("tables"));
  }

  private ExitCode run(String... arguments) {
    out.reset();
    err.reset();
    return Dixit.run(
        List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private Document report() throws IOException {
    Path page = folder.resolve("report.html");
    assertThat(run("report", "--tables=" + folder.resolve("tables"), "--out=" + page))
        .isEqualTo(ExitCode.OK);
    return Jsoup.parse(Files.readString(page));
  }

  @Test
  void showListsTheQuotationsOfASpeakerAndSetsOnlyDirectOnesInQuotationMarks() {
    assertThat(run("show", "--tables=" + folder.resolve("tables"), "--speaker=lindqvist"))
        .isEqualTo(ExitCode.OK);
    String shown = out.toString(UTF_8);
    assertThat(shown).contains("\u201cThe bridge will hold,\u201d");
    assertThat(shown).containsMatch("(?m)^  the council of hiding the report");
    assertThat(shown).doesNotContain("Strand");
    assertThat(shown).contains("2 of 2 quotations");
  }

  @Test
  void showGivesTheTerminalNoOrders() {
    run("show", "--tables=" + folder.resolve("tables"), "--speaker=strand");
    assertThat(out.toString(UTF_8)).contains("hostile");
    assertThat(out.toString(UTF_8)).doesNotContain("\u001b");
  }

  @Test
  void showKeepsToTheThemeAndTheLimit() {
    run("show", "--tables=" + folder.resolve("tables"), "--theme=accusation");
    assertThat(out.toString(UTF_8)).contains("1 of 1 quotations");
    run("show", "--tables=" + folder.resolve("tables"), "--limit=1");
    assertThat(out.toString(UTF_8)).contains("1 of 3 quotations");
  }

  @Test
  void theReportTellsWhoDidWhatHowOften() throws IOException {
    Document page = report();
    assertThat(page.select("#counts").text()).contains("2 articles");
    assertThat(page.select("#themes [data-theme=accusation]").text()).isEqualTo("accusation");
    assertThat(page.select("#themes [data-speaker]").eachText())
        .containsAtLeast("Conrad Strand", "Mara Lindqvist");
    assertThat(page.select("#quotations article[data-themes~=accusation] blockquote p").eachText())
        .contains("the council of hiding the report");
  }

  @Test
  void markupInWhatIsShownStaysTextInTheReport() throws IOException {
    Document page = report();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("#quotations footer").text()).contains("<i>hostile");
  }

  @Test
  void theReportFetchesNothing() throws IOException {
    assertThat(report().select("[src], link[href]")).isEmpty();
  }

  @Test
  void aFolderWithoutTablesIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(run("report", "--tables=" + nowhere, "--out=" + folder.resolve("none.html")))
        .isEqualTo(ExitCode.NO_INPUT);
    assertThat(err.toString(UTF_8)).contains(nowhere.toString());
    assertThat(Files.exists(folder.resolve("none.html"))).isFalse();
    assertThat(run("show", "--tables=" + nowhere)).isEqualTo(ExitCode.NO_INPUT);
  }

  @Test
  void aMissingOptionIsNamed() {
    assertThat(run("report", "--tables=" + folder)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("--out is missing");
  }
}
