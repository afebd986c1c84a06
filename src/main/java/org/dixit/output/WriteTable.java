package org.dixit.output;

import org.apache.avro.file.CodecFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes a table's rows as Avro files, deflated, into a staging folder. */
public final class WriteTable<T extends SpecificRecord> extends PTransform<PCollection<T>, PDone> {
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

  @Override
  public PDone expand(PCollection<T> rows) {
    return rows.apply(
        "Write",
        AvroIO.write(table.rowClass())
            .to(folder + "/part")
            .withSuffix(".avro")
            .withCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL)));
  }
}
