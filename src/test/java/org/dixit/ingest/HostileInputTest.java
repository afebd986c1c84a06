package org.dixit.ingest;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files cut, flipped, renamed: each gives articles or rejects, at least one, and no exception. */
final class HostileInputTest {
  private static final int MUTATIONS = 30;

  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("a.txt", SampleDocuments.text().getBytes(UTF_8));
    samples.put("a.html", SampleDocuments.html());
    samples.put("a.pdf", SampleDocuments.pdf());
    samples.put("a.docx", SampleDocuments.docx());
    samples.put("a.odt", SampleDocuments.odt());
    samples.put("a.rtf", SampleDocuments.rtf());
    samples.put("a.epub", SampleDocuments.epub());
    samples.put("a.eml", SampleDocuments.eml());
    samples.put("a.nitf.xml", SampleDocuments.nitf());
    samples.put("a.newsml.xml", SampleDocuments.newsMl());
    samples.put("a.rss.xml", SampleDocuments.rss());
    samples.put("a.json", SampleDocuments.json().getBytes(UTF_8));
    samples.put("a.zip", SampleDocuments.zipOf(new LinkedHashMap<>(samples), false));
    samples.put("a.txt.gz", SampleDocuments.gzip(SampleDocuments.text().getBytes(UTF_8)));
    return samples;
  }

  @Test
  void mutatedFilesGiveAnArticleOrAReject() throws IOException {
    Random random = new Random(20250304);
    Map<String, byte[]> samples = samples();
    String[] names = samples.keySet().toArray(new String[0]);
    for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] bytes = mutated(sample.getValue(), random);
        String name = i % 5 == 4 ? names[random.nextInt(names.length)] : sample.getKey();
        Ingested result = Ingested.from(name, bytes);
        int given = result.articles.size() + result.rejects.size();
        assertWithMessage("%s as %s, mutation %s", sample.getKey(), name, i)
            .that(given)
            .isAtLeast(1);
        if (!sample.getKey().matches(".*\\.(rss.xml|zip|docx|odt|epub)")) {
          assertWithMessage("%s as %s, mutation %s", sample.getKey(), name, i)
              .that(given)
              .isEqualTo(1);
        }
      }
    }
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
