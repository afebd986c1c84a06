package org.dixit.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;

/**
 * What a run's tables say about its corpus.
 *
 * @param inputs articles, each copy of one counted
 * @param articleBytes a row of {@code articles}, as it travels between workers
 * @param tableBytes all rows of the tables as they lie on the disk, by the input
 * @param speakers who speaks in each article, an entry for each quotation of a known speaker
 * @param stories how many articles each story has, by syndication
 */
record CorpusShape(
    long inputs,
    long articles,
    long quotations,
    double articleBytes,
    double tableBytes,
    List<List<String>> speakers,
    List<Integer> stories) {

  /** Reads the tables below {@code output}, all their nights. */
  static CorpusShape of(String output) throws IOException {
    PublishedTables published = PublishedTables.in(output);
    long[] counts = new long[2];
    Map<String, Integer> stories = new HashMap<>();
    RowSizes<org.dixit.tables.ArticleRow> sizes = new RowSizes<>(Table.ARTICLES);
    long articles =
        TableFiles.forEach(
            Table.ARTICLES,
            published.files(Table.ARTICLES),
            row -> {
              counts[0] += row.getCopies();
              sizes.add(row);
              String story = row.getSyndicationId();
              stories.merge(story == null ? row.getArticleId() : story, 1, Integer::sum);
            });
    Map<String, List<String>> speakers = new LinkedHashMap<>();
    long quotations =
        TableFiles.forEach(
            Table.QUOTATIONS,
            published.files(Table.QUOTATIONS),
            row -> {
              if (row.getSpeakerId() != null) {
                speakers
                    .computeIfAbsent(row.getArticleId(), id -> new ArrayList<>())
                    .add(row.getSpeakerId());
              }
            });
    long onDisk = 0;
    for (Table<?> table : Table.ALL) {
      for (var file : published.files(table)) {
        onDisk += file.sizeBytes();
      }
    }
    return new CorpusShape(
        counts[0],
        articles,
        quotations,
        sizes.mean(),
        (double) onDisk / counts[0],
        List.copyOf(speakers.values()),
        List.copyOf(stories.values()));
  }

  /** How large rows are in Avro's binary form, without compression. */
  private static final class RowSizes<T extends SpecificRecord> {
    private final SpecificDatumWriter<T> writer;
    private long bytes;
    private long rows;

    RowSizes(Table<T> table) {
      this.writer = new SpecificDatumWriter<>(table.rowClass());
    }

    void add(T row) {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(row, encoder);
        encoder.flush();
        bytes += out.size();
        rows++;
      } catch (IOException e) {
        throw new UncheckedIOException("memory could not be written", e);
      }
    }

    double mean() {
      return (double) bytes / rows;
    }
  }
}
