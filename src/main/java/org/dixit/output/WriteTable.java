package org.dixit.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.UUID;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table's rows as Avro files into its staging folder, a file a bundle, without a shuffle,
 * and gives a {@link Receipt} for each. A bundle that fails and is tried again leaves a file
 * without a receipt, which nobody reads; publishing joins small files.
 */
public final class WriteTable<T extends SpecificRecord>
    extends PTransform<PCollection<T>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  /** Every warehouse we tried reads deflate; zstandard and snappy fail in some. */
  private static final int DEFLATE_LEVEL = 6;

  private final Table<T> table;
  private final String folder;

  private WriteTable(Table<T> table, String folder) {
    this.table = table;
    this.folder = folder;
  }

  /** Writes {@code table} into the folder that {@code night} stages it in. */
  public static <T extends SpecificRecord> WriteTable<T> staged(Table<T> table, Night night) {
    return new WriteTable<>(table, night.staged(table));
  }

  /** A writer of a table's file at a new address. */
  public static <T extends SpecificRecord> DataFileWriter<T> open(Table<T> table, String address)
      throws IOException {
    DataFileWriter<T> writer = new DataFileWriter<>(new SpecificDatumWriter<>(table.rowClass()));
    writer.setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL));
    return writer.create(
        table.schema(),
        Channels.newOutputStream(
            FileSystems.create(FileSystems.matchNewResource(address, false), "application/avro")));
  }

  @Override
  public PCollection<String> expand(PCollection<T> rows) {
    return rows.apply("Write", ParDo.of(new WriteBundle<>(table, folder)));
  }

  private static final class WriteBundle<T extends SpecificRecord> extends DoFn<T, String> {
    private static final long serialVersionUID = 1L;

    private final Table<T> table;
    private final String folder;
    private transient @Nullable DataFileWriter<T> writer;
    private transient @Nullable String file;

    WriteBundle(Table<T> table, String folder) {
      this.table = table;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element T row) throws IOException {
      DataFileWriter<T> open = writer;
      if (open == null) {
        file = folder + "/part-" + UUID.randomUUID() + ".avro";
        open = open(table, file);
        writer = open;
      }
      open.append(row);
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) throws IOException {
      if (writer != null && file != null) {
        writer.close();
        context.output(
            new Receipt(table.name(), file).line(),
            GlobalWindow.INSTANCE.maxTimestamp(),
            GlobalWindow.INSTANCE);
      }
      writer = null;
    }
  }
}
