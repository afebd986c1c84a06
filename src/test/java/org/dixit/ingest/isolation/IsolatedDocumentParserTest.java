package org.dixit.ingest.isolation;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.record.FieldMapping;
import org.junit.jupiter.api.Test;

final class IsolatedDocumentParserTest {
  private static final DocumentParser HERE =
      new TikaDocumentParser(new HtmlDocumentParser(), FieldMapping.USUAL);
  private static final byte[] RTF = "{\\rtf1\\ansi The bridge is open.\\par}".getBytes(US_ASCII);

  private static RejectCode code(IsolatedDocumentParser parser, byte[] bytes) {
    return assertThrows(InputRejectedException.class, () -> parser.parse("a.rtf", bytes)).code();
  }

  @Test
  void givesWhatParsingHereGives() throws InputRejectedException {
    try (var parser = new IsolatedDocumentParser(HERE, IsolationLimits.DEFAULT)) {
      ParsedArticle apart = parser.parse("a.rtf", RTF);
      assertThat(apart).isEqualTo(HERE.parse("a.rtf", RTF));
      assertThat(apart.text()).isEqualTo("The bridge is open.");
      assertThat(code(parser, "{\\rtf1}".getBytes(US_ASCII))).isEqualTo(RejectCode.EMPTY);
      assertThat(parser.parse("a.txt", "The bridge.".getBytes(US_ASCII)).text())
          .isEqualTo("The bridge.");
    }
  }

  @Test
  void documentThatNeedsTooMuchMemoryCostsNoOther() throws InputRejectedException {
    IsolationLimits small = new IsolationLimits(Duration.ofMinutes(2), 64, 100);
    try (var parser = new IsolatedDocumentParser(HERE, small)) {
      byte[] large = java.util.Arrays.copyOf(RTF, 80 << 20);
      assertThat(code(parser, large)).isEqualTo(RejectCode.OUT_OF_MEMORY);
      assertThat(parser.parse("a.rtf", RTF).text()).isEqualTo("The bridge is open.");
    }
  }

  @Test
  void documentThatHangsOrKillsItsParserIsRejected() {
    IsolationLimits quick = new IsolationLimits(Duration.ofMillis(200), 24, 100);
    try (var hanging = new IsolatedDocumentParser(HERE, quick, HangingWorker.class)) {
      assertThat(code(hanging, RTF)).isEqualTo(RejectCode.TIMEOUT);
    }
    try (var dying = new IsolatedDocumentParser(HERE, IsolationLimits.DEFAULT, DyingWorker.class)) {
      assertThat(code(dying, RTF)).isEqualTo(RejectCode.CRASH);
    }
  }

  /** Takes a document and never answers. */
  static final class HangingWorker {
    public static void main(String[] args) throws IOException, InterruptedException {
      Frames.write(new DataOutputStream(System.out), ParserWorker.READY);
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Takes a document and dies. */
  static final class DyingWorker {
    public static void main(String[] args) throws IOException {
      Frames.write(new DataOutputStream(System.out), ParserWorker.READY);
      Frames.read(new DataInputStream(System.in));
      Runtime.getRuntime().halt(7);
    }
  }
}
