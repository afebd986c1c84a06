package org.dixit.ingest;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.io.function.IOFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

/**
 * Thousands of files of every format, cut, flipped, overwritten, renamed and nested, lie in
 * archives: each is accounted for, none costs another, and nothing is thrown.
 */
final class HostileInputTest {
  private static final int MUTANTS = Integer.getInteger("dixit.mutants", 150);

  /** Another one makes others: {@code -Ddixit.seed=7 -Ddixit.mutants=2000}. */
  private static final int SEED = Integer.getInteger("dixit.seed", 0);

  private static final Map<String, byte[]> SAMPLES = samples();

  /** The mutant's own name, whatever lies in it. */
  private static final Pattern ENTRY = Pattern.compile("^mutants\\.\\w+!/([^!#]+)");

  private static Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    byte[] text = SampleDocuments.text().getBytes(UTF_8);
    String line = SampleDocuments.json().replace("\n", " ") + "\n";
    try {
      samples.put("a.txt", text);
      samples.put("a.html", SampleDocuments.html());
      samples.put("a.pdf", SampleDocuments.pdf());
      samples.put("a.docx", SampleDocuments.docx());
      samples.put("a.doc", SampleWord.doc("Bridge", "Lena Ortiz", SampleDocuments.FIRST));
      samples.put("a.odt", SampleDocuments.odt());
      samples.put("a.rtf", SampleDocuments.rtf());
      samples.put("a.epub", SampleDocuments.epub());
      samples.put("a.eml", SampleDocuments.eml());
      samples.put(
          "a.msg",
          SampleOutlook.msg("Bridge", "Lena Ortiz", Instant.EPOCH, new String(text, UTF_8)));
      samples.put("a.nitf.xml", SampleDocuments.nitf());
      samples.put("a.newsml.xml", SampleDocuments.newsMl());
      samples.put("a.rss.xml", SampleDocuments.rss());
      samples.put("a.json", SampleDocuments.json().getBytes(UTF_8));
      samples.put("a.jsonl", line.repeat(3).getBytes(UTF_8));
      samples.put(
          "a.csv", "title,text\nBridge,\"It is open.\"\nHarbour,It is shut.\n".getBytes(UTF_8));
      String mail = new String(SampleDocuments.eml(), UTF_8).replace("\r\n", "\n");
      samples.put("a.mbox", SampleContainers.mbox(mail, mail));
      samples.put("a.warc", SampleContainers.warc(WarcCompression.NONE, 3));
      samples.put("a.warc.gz", SampleContainers.warc(WarcCompression.GZIP, 3));
      samples.put("a.array.json", ("[" + line + "," + line + "]").getBytes(UTF_8));
      samples.put("a.txt.gz", SampleDocuments.gzip(text));
      samples.put("a.txt.bz2", packed(text, BZip2CompressorOutputStream::new));
      samples.put("a.txt.zst", packed(text, ZstdOutputStream::new));
      Map<String, byte[]> some = new LinkedHashMap<>();
      some.put("a.txt", text);
      some.put("b/a.html", SampleDocuments.html());
      samples.put("a.tar", SampleContainers.tar(some));
      samples.put("a.zip", SampleDocuments.zipOf(some, false));
      samples.put("a.tgz", SampleDocuments.gzip(SampleContainers.tar(some)));
    } catch (IOException e) {
      throw new IllegalStateException("samples are made in memory", e);
    }
    return samples;
  }

  private static byte[] packed(byte[] bytes, IOFunction<OutputStream, OutputStream> packing)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.apply(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  static List<String> names() {
    return List.copyOf(SAMPLES.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyMutantIsAccountedFor(String name) throws IOException {
    Map<String, byte[]> mutants = mutants(name);
    Ingested result = Ingested.from("mutants.zip", SampleDocuments.zipOf(mutants, false));
    List<String> addresses = addresses(result);
    assertThat(addresses).containsNoDuplicates();
    assertThat(addresses.stream().map(HostileInputTest::entry).distinct().toList())
        .containsExactlyElementsIn(mutants.keySet());
  }

  private static Map<String, byte[]> mutants(String name) throws IOException {
    Random random = new Random(name.hashCode() ^ SEED);
    List<String> names = names();
    Map<String, byte[]> mutants = new LinkedHashMap<>();
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = mutated(SAMPLES.get(name), random);
      String named = i % 5 == 4 ? names.get(random.nextInt(names.size())) : name;
      if (i % 7 == 6) {
        bytes = SampleDocuments.zipOf(Map.of(named, bytes), false);
        named = "in.zip";
      }
      mutants.put(i + "-" + named, bytes);
    }
    return mutants;
  }

  private static List<String> addresses(Ingested result) {
    List<String> addresses =
        result.articles.stream().map(ParsedArticle::sourceUri).collect(Collectors.toList());
    result.rejects.forEach(reject -> addresses.add(reject.sourceUri()));
    return addresses;
  }

  private static String entry(String address) {
    Matcher entry = ENTRY.matcher(address);
    return entry.find() ? entry.group(1) : address;
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] bytes = original.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> {
        for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      default -> {
        int begin = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, begin + 1 + random.nextInt(200));
        byte[] noise = new byte[end - begin];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, begin, noise.length);
      }
    }
    return bytes;
  }
}
