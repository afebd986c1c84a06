package org.dixit.ingest.isolation;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.isolation.WorkerProcess.Launch;
import org.dixit.ingest.record.FieldMapping;
import org.junit.jupiter.api.Test;

final class IsolatedDocumentParserTest {
  private static final DocumentParser HERE =
      new TikaDocumentParser(new HtmlDocumentParser(), FieldMapping.USUAL);
  private static final IsolatedDocumentParser ISOLATED =
      IsolatedDocumentParser.of(IsolationLimits.DEFAULT, FieldMapping.USUAL);
  private static final byte[] RTF = "{\\rtf1\\ansi The bridge is open.\\par}".getBytes(US_ASCII);

  private static RejectCode code(DocumentParser parser, byte[] bytes) {
    return code(parser, "a.rtf", bytes);
  }

  private static RejectCode code(DocumentParser parser, String name, byte[] bytes) {
    return assertThrows(InputRejectedException.class, () -> parser.parse(name, bytes), name).code();
  }

  private static IsolatedDocumentParser parserOf(IsolationLimits limits, Class<?> mainClass) {
    return new IsolatedDocumentParser(new Launch(limits, FieldMapping.USUAL, mainClass));
  }

  @Test
  void givesWhatParsingHereGives() throws InputRejectedException {
    ParsedArticle apart = ISOLATED.parse("a.rtf", RTF);
    assertThat(apart).isEqualTo(HERE.parse("a.rtf", RTF));
    assertThat(apart.text()).isEqualTo("The bridge is open.");
    assertThat(code(ISOLATED, "{\\rtf1}".getBytes(US_ASCII))).isEqualTo(RejectCode.EMPTY);
    assertThat(ISOLATED.parse("a.txt", "The bridge.".getBytes(US_ASCII)).text())
        .isEqualTo("The bridge.");
  }

  @Test
  void everyFieldOfAnArticleComesThrough() throws InputRejectedException {
    String page =
        """
        <html lang=en><head><title>Quay \u2013 a \ud83d\udea2 & a half: &#xd83d;</title>
        <meta property=og:site_name content="Vestrup Courier">
        <meta property=article:section content=Harbour>
        <meta name=keywords content="ferry, quay">
        <meta name=author content="Mia Holt">
        <meta property=article:published_time content=2031-05-04T10:00:00Z>
        <meta property=article:modified_time content=1931-05-05T10:00:00Z>
        <link rel=canonical href=https://courier.example/quay></head>
        <body><h1>Quay</h1><p>\u201cThe quay is open,\u201d said the mayor.</p></body></html>
        """;
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    ParsedArticle apart = ISOLATED.parse("a.html", bytes);
    assertThat(apart).isEqualTo(HERE.parse("a.html", bytes));
    assertThat(apart.metadata().published()).isEqualTo(Instant.parse("2031-05-04T10:00:00Z"));
    assertThat(apart.metadata().keywords()).containsExactly("ferry", "quay").inOrder();
    assertThat(apart.metadata().publisher()).isEqualTo("Vestrup Courier");
    assertThat(apart.metadata().modified()).isNotNull();
    assertThat(apart.text()).contains("\u201cThe quay is open,\u201d");
  }

  @Test
  void fieldsAreNamedAlikeInAllProcesses() throws InputRejectedException {
    FieldMapping fields = FieldMapping.parse("text=story");
    var parser = IsolatedDocumentParser.of(IsolationLimits.DEFAULT, fields);
    String large = "The bridge is open again. ".repeat(50_000);
    for (String story : List.of("The bridge is open.", large.strip())) {
      byte[] json = ("{\"text\": \"x\", \"story\": \"" + story + "\"}").getBytes(US_ASCII);
      assertThat(parser.parse("a.json", json).text()).isEqualTo(story);
    }
  }

  @Test
  void manyThreadsParseAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> tasks =
          IntStream.range(0, 200)
              .mapToObj(
                  i -> {
                    byte[] rtf = ("{\\rtf1 Bridge " + i + "\\par}").getBytes(US_ASCII);
                    return (Callable<String>) () -> ISOLATED.parse("a.rtf", rtf).text();
                  })
              .toList();
      List<Future<String>> texts = threads.invokeAll(tasks);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(texts.get(i).get()).isEqualTo("Bridge " + i);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void documentThatNeedsTooMuchMemoryCostsNoOther() throws InputRejectedException {
    IsolationLimits small = new IsolationLimits(Duration.ofMinutes(2), 32);
    var parser = IsolatedDocumentParser.of(small, FieldMapping.USUAL);
    assertThat(code(parser, Arrays.copyOf(RTF, 40 << 20))).isEqualTo(RejectCode.OUT_OF_MEMORY);
    assertThat(parser.parse("a.rtf", RTF).text()).isEqualTo("The bridge is open.");
  }

  @Test
  void documentThatHangsOrKillsItsParserIsRejected() {
    IsolationLimits quick = new IsolationLimits(Duration.ofMillis(200), 32);
    assertThat(code(parserOf(quick, HangingWorker.class), RTF)).isEqualTo(RejectCode.TIMEOUT);
    assertThat(code(parserOf(IsolationLimits.DEFAULT, DyingWorker.class), RTF))
        .isEqualTo(RejectCode.CRASH);
    assertThat(code(parserOf(IsolationLimits.DEFAULT, BabblingWorker.class), RTF))
        .isEqualTo(RejectCode.CRASH);
  }

  /** Where each parser's process dies of its document, a document tells who parsed it. */
  @Test
  void typeDecidesWhatIsParsedHereNotTheFirstLook() throws InputRejectedException {
    var parser = parserOf(IsolationLimits.DEFAULT, DyingWorker.class);
    String page = "<html><body><p>The bridge is open.</p></body></html>";
    Map<String, String> apart =
        Map.of(
            "page.html",
            page,
            "blank.html",
            "\n".repeat(2000) + page,
            "declared.html",
            "<?xml version=\"1.0\"?><!--" + "-".repeat(5000) + "x-->" + page,
            "named.rtf",
            "Bridge {\\rtf1}",
            "named.pdf",
            "\u000eBridge",
            "late.pdf",
            "Bridge\n".repeat(20) + "%PDF-1.4\n%%EOF",
            "long.txt",
            "Bridge ".repeat(10_000));
    for (Map.Entry<String, String> document : apart.entrySet()) {
      assertThat(code(parser, document.getKey(), document.getValue().getBytes(US_ASCII)))
          .isEqualTo(RejectCode.CRASH);
    }
    Map<String, String> here =
        Map.of(
            "a.txt", "The bridge is open.",
            "a.json", "{\"text\": \"The bridge is open.\"}",
            "a.xml", "<?xml version=\"1.0\"?><news>The bridge is open.</news>",
            "b.xml",
                "<nitf><body><body.content><p>The bridge is open.</p></body.content></body></nitf>",
            "a.eml", "From: a@b.example\nTo: c@d.example\n\nThe bridge is open.");
    for (Map.Entry<String, String> document : here.entrySet()) {
      assertThat(parser.parse(document.getKey(), document.getValue().getBytes(US_ASCII)).text())
          .isEqualTo("The bridge is open.");
    }
  }

  /** Each took minutes when white space was searched from each of its places. */
  @Test
  void longRunsOfWhiteSpaceHoldNothingUp() throws InputRejectedException {
    String run = " ".repeat(60_000);
    String json =
        "{\"text\": \"<pre>The"
            + run
            + "bridge</pre>\", \"keywords\": \"quay"
            + run
            + "ferry; sea\"}";
    ParsedArticle article = ISOLATED.parse("a.json", json.getBytes(US_ASCII));
    assertThat(article.text()).isEqualTo("The bridge");
    assertThat(article.metadata().keywords()).hasSize(2);
    String byline = "{\"text\": \"x\", \"byline\": \"['Ann" + "'".repeat(60_000) + " Lee']\"}";
    assertThat(ISOLATED.parse("b.json", byline.getBytes(US_ASCII)).metadata().authors()).hasSize(1);
  }

  @Test
  void parserThatDoesNotStartIsNoFaultOfTheDocument() {
    var parser = parserOf(IsolationLimits.DEFAULT, NeverReady.class);
    assertThrows(UncheckedIOException.class, () -> parser.parse("a.rtf", RTF));
  }

  /** Takes a document and never answers. */
  static final class HangingWorker {
    public static void main(String[] args) throws IOException, InterruptedException {
      Messages.ready(new DataOutputStream(System.out));
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Takes a document and dies. */
  static final class DyingWorker {
    public static void main(String[] args) throws IOException {
      DataInputStream in = new DataInputStream(System.in);
      Messages.readFields(in);
      Messages.ready(new DataOutputStream(System.out));
      Messages.readDocument(in);
      Runtime.getRuntime().halt(7);
    }
  }

  /** Takes a document and says what is no answer. */
  static final class BabblingWorker {
    public static void main(String[] args) throws IOException, InterruptedException {
      Messages.ready(new DataOutputStream(System.out));
      System.out.println("I am all yours");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Ends before it is ready. */
  static final class NeverReady {
    public static void main(String[] args) {}
  }
}
