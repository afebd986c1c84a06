package org.dixit.ingest;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dixit.ingest.SampleDocuments.FIRST;
import static org.dixit.ingest.SampleDocuments.SECOND;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.ingest.container.InputReader;
import org.dixit.ingest.container.ReadLimits;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcCompression;

final class ContainersTest {
  private static final String BOTH = FIRST + "\n\n" + SECOND;
  private static final byte[] TEXT = SampleDocuments.text().getBytes(UTF_8);

  private static List<String> addresses(Ingested result) {
    return result.articles.stream().map(ParsedArticle::sourceUri).toList();
  }

  private static byte[] lines(String... lines) {
    return String.join("\n", lines).getBytes(UTF_8);
  }

  @Test
  void jsonLinesGiveAnArticleALineAndARejectForABrokenOne() {
    String json = SampleDocuments.json();
    Ingested result = Ingested.from("f.jsonl", lines(json, "", "{\"text\": \"cut", json));
    assertThat(addresses(result)).containsExactly("f.jsonl#line=1", "f.jsonl#line=4").inOrder();
    assertThat(result.rejects).hasSize(1);
    assertThat(result.rejects.get(0).sourceUri()).isEqualTo("f.jsonl#line=3");
    assertThat(result.rejects.get(0).code()).isEqualTo(RejectCode.BAD_RECORD);
  }

  @Test
  void feedInAnotherCharsetThanItSaysIsARejectAndNothingOnTheTerminal() {
    byte[] feed =
        new String(SampleDocuments.rss(), UTF_8).getBytes(Charset.forName("windows-1252"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream terminal = System.err;
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      assertThat(Ingested.from("f.rss", feed).onlyReject()).isEqualTo(RejectCode.PARSE_FAILED);
    } finally {
      System.setErr(terminal);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  @Test
  void packedStreamsAreUnpackedWhateverTheirName() throws IOException {
    byte[] json = lines(SampleDocuments.json(), SampleDocuments.json());
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bzip2)) {
      out.write(json);
    }
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(zstd)) {
      out.write(json);
    }
    assertThat(Ingested.from("f.jsonl.gz", SampleDocuments.gzip(json)).articles).hasSize(2);
    assertThat(Ingested.from("f.jsonl.bz2", bzip2.toByteArray()).articles).hasSize(2);
    assertThat(Ingested.from("f.jsonl.zst", zstd.toByteArray()).articles).hasSize(2);
    assertThat(
            Ingested.from("page", SampleDocuments.gzip(SampleDocuments.html())).only().mediaType())
        .isEqualTo("text/html");
  }

  @Test
  void jsonArraysAndAnswersOfNewsServices() {
    String json = SampleDocuments.json();
    Ingested array = Ingested.from("f.json", lines("[" + json + ",", "{\"no\": 1},", json + "]"));
    assertThat(addresses(array)).containsExactly("f.json#item=1", "f.json#item=3").inOrder();
    assertThat(array.rejects.get(0).sourceUri()).isEqualTo("f.json#item=2");
    String answer = "{\"status\": \"ok\", \"total\": 2, \"articles\": [" + json + "," + json + "]}";
    assertThat(Ingested.from("f.json", lines(answer)).articles).hasSize(2);
    Ingested cut = Ingested.from("f.json", lines("[" + json + ", {\"text\": \"a]b"));
    assertThat(cut.articles).hasSize(1);
    assertThat(cut.rejects).hasSize(1);
    assertThat(Ingested.from("f.json", lines(json)).only().text()).isEqualTo(BOTH);
  }

  @Test
  void tablesWithAHeader() {
    String row = "\"Bridge; to reopen\";\"" + BOTH + "\";2025-03-04\n";
    byte[] csv = ("Headline;Text;Date\n" + row + "a;b;c;d\n" + row).getBytes(UTF_8);
    Ingested result = Ingested.from("t.csv", csv);
    assertThat(addresses(result)).containsExactly("t.csv#row=1", "t.csv#row=3").inOrder();
    assertThat(result.articles.get(0).text()).isEqualTo(BOTH);
    assertThat(result.articles.get(0).metadata().title()).isEqualTo("Bridge; to reopen");
    assertThat(result.articles.get(0).metadata().published())
        .isEqualTo(Instant.parse("2025-03-04T00:00:00Z"));
    assertThat(result.rejects.get(0).code()).isEqualTo(RejectCode.BAD_RECORD);
    byte[] tsv = ("title\tbody\nBridge\t" + FIRST + "\n").getBytes(UTF_8);
    assertThat(Ingested.from("t.tsv", tsv).only().text()).isEqualTo(FIRST);
  }

  @Test
  void feedsGiveAnArticleAnItem() {
    Ingested result = Ingested.from("f.xml", SampleDocuments.rss());
    assertThat(addresses(result)).containsExactly("f.xml#item=1", "f.xml#item=2").inOrder();
    ParsedArticle second = result.articles.get(1);
    assertThat(second.text()).isEqualTo(BOTH);
    assertThat(second.metadata().title()).isEqualTo("Bridge: an update");
    assertThat(second.metadata().authors()).containsExactly("Lena Ortiz");
    assertThat(second.metadata().publisher()).isEqualTo("Harbour News");
    assertThat(second.metadata().canonicalUrl()).isEqualTo("https://news.example/bridge");
    assertThat(second.metadata().language()).isEqualTo("en-gb");
    assertThat(second.metadata().published()).isEqualTo(Instant.parse("2025-03-04T09:15:00Z"));
  }

  @Test
  void namesThatAnArchiveHoldsTwiceHaveAddressesOfTheirOwn() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      for (String name : List.of("a", "a", "a#copy=2", "a")) {
        out.putArchiveEntry(new TarArchiveEntry(name));
        out.closeArchiveEntry();
      }
    }
    Ingested result = Ingested.from("t.tar", tar.toByteArray());
    assertThat(result.rejects.stream().map(Reject::sourceUri).distinct().toList()).hasSize(4);
  }

  @Test
  void archivesWithAnythingInThem() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("../../etc/a.txt", TEXT);
    entries.put("b/c.docx", SampleDocuments.docx());
    entries.put("d.jsonl.gz", SampleDocuments.gzip(lines(SampleDocuments.json())));
    byte[] zip = SampleDocuments.zipOf(entries, false);
    Ingested result = Ingested.from("z.zip", zip);
    assertThat(addresses(result))
        .containsExactly("z.zip!/../../etc/a.txt", "z.zip!/b/c.docx", "z.zip!/d.jsonl.gz#line=1");
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      TarArchiveEntry entry = new TarArchiveEntry("z.zip");
      entry.setSize(zip.length);
      out.putArchiveEntry(entry);
      out.write(zip);
      out.closeArchiveEntry();
    }
    Ingested nested = Ingested.from("t.tgz", SampleDocuments.gzip(tar.toByteArray()));
    assertThat(addresses(nested)).contains("t.tgz!/z.zip!/b/c.docx");
    assertThat(nested.rejects).isEmpty();
  }

  @Test
  void nestingStopsAtTheLimit() throws IOException {
    byte[] zip = SampleDocuments.zipOf(Map.of("a.txt", TEXT), false);
    for (int i = 0; i < 3; i++) {
      zip = SampleDocuments.zipOf(Map.of("n.zip", zip), false);
    }
    assertThat(Ingested.from("z.zip", zip).onlyReject()).isEqualTo(RejectCode.TOO_DEEP);
    byte[] packed = TEXT;
    for (int i = 0; i < 5; i++) {
      packed = SampleDocuments.gzip(packed);
    }
    assertThat(Ingested.from("a.gz", packed).onlyReject()).isEqualTo(RejectCode.TOO_DEEP);
  }

  @Test
  void mailboxesGiveAnArticleAMessage() {
    String mail = new String(SampleDocuments.eml(), UTF_8).replace("\r\n", "\n");
    String escaped = mail.replace(FIRST.substring(0, 9), ">From here: " + FIRST.substring(0, 9));
    byte[] mbox = SampleContainers.mbox(mail, escaped);
    Ingested result = Ingested.from("m.mbox", mbox);
    assertThat(addresses(result)).containsExactly("m.mbox#message=1", "m.mbox#message=2").inOrder();
    assertThat(result.articles.get(0).text()).isEqualTo(BOTH);
    assertThat(result.articles.get(1).text()).startsWith("From here: The mayor");
  }

  @Test
  void webArchivesGiveTheirPages() throws IOException {
    for (WarcCompression compression :
        new WarcCompression[] {WarcCompression.NONE, WarcCompression.GZIP}) {
      Ingested result = Ingested.from("w.warc.gz", SampleContainers.warc(compression, 4));
      assertThat(result.articles).hasSize(3);
      assertThat(result.articles.get(0).text()).contains(BOTH);
      assertThat(result.articles.get(0).sourceUri()).isEqualTo("w.warc.gz#record=1&offset=0");
      assertThat(result.rejects).hasSize(1);
      assertThat(result.rejects.get(0).sourceUri()).startsWith("w.warc.gz#record=2&offset=");
      assertThat(result.rejects.get(0).code()).isEqualTo(RejectCode.NOT_A_PAGE);
    }
  }

  @Test
  void brokenRecordOfAWebArchiveCostsNoOther() throws IOException {
    for (WarcCompression compression :
        new WarcCompression[] {WarcCompression.NONE, WarcCompression.GZIP}) {
      byte[] warc = SampleContainers.warc(compression, 1);
      byte[] broken = warc.clone();
      Arrays.fill(broken, 20, 60, (byte) 'x');
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (byte[] part : new byte[][] {warc, broken, warc, Arrays.copyOf(warc, warc.length / 2)}) {
        all.write(part);
      }
      Ingested result = Ingested.from("w.warc.gz", all.toByteArray());
      assertThat(addresses(result))
          .containsExactly(
              "w.warc.gz#record=1&offset=0", "w.warc.gz#record=3&offset=" + 2 * warc.length)
          .inOrder();
      assertThat(result.rejects).hasSize(2);
    }
  }

  @Test
  void lineAboveTheLimitIsRejectedAndTheRestRead() {
    String json = SampleDocuments.json();
    String huge = "{\"text\": \"" + "word ".repeat(2_000_000) + "\"}";
    byte[] bytes = lines(json, huge, json);
    Ingested limited = Ingested.from("f.jsonl", bytes, new ReadLimits(1 << 20, 3, 250));
    assertThat(addresses(limited)).containsExactly("f.jsonl#line=1", "f.jsonl#line=3").inOrder();
    assertThat(limited.rejects.get(0).code()).isEqualTo(RejectCode.TOO_LARGE);
    assertThat(Ingested.from("f.jsonl", bytes).articles).hasSize(3);
    Ingested array =
        Ingested.from(
            "f.json",
            lines("[" + json + "," + huge + "," + json + "]"),
            new ReadLimits(1 << 20, 3, 250));
    assertThat(array.articles).hasSize(2);
    assertThat(array.rejects.get(0).code()).isEqualTo(RejectCode.TOO_LARGE);
  }

  @Test
  void unclosedQuotationMarkInATableDoesNotDrawInTheRest() {
    String csv = "title,text\na,\"" + "word ".repeat(500_000);
    assertThat(
            Ingested.from("t.csv", csv.getBytes(UTF_8), new ReadLimits(1 << 20, 3, 250))
                .onlyReject())
        .isEqualTo(RejectCode.TOO_LARGE);
  }

  @Test
  void bombsAreGivenUp() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1200; i++) {
        out.write(zeros);
      }
    }
    byte[] zip = SampleDocuments.zipOf(Map.of("a.tar.zst", bomb.toByteArray()), false);
    assertThat(Ingested.from("b.zip", zip).onlyReject()).isEqualTo(RejectCode.TOO_LARGE);
  }

  @Test
  void fileThatCannotBeReadIsSaidToBeSo() {
    InputStream failing =
        new InputStream() {
          private int left = 1000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("disk failure");
            }
            return 'a';
          }
        };
    Ingested result = new Ingested();
    new InputReader(ReadLimits.DEFAULT)
        .read(
            "a.txt",
            failing,
            new DocumentSink() {
              @Override
              public void document(RawDocument document) {
                throw new AssertionError("half a document");
              }

              @Override
              public void reject(Reject reject) {
                result.rejects.add(reject);
              }
            });
    assertThat(result.onlyReject()).isEqualTo(RejectCode.UNREADABLE);
  }
}
