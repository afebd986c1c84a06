package org.dixit.warehouse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.RollingDataWriter;
import org.apache.iceberg.types.Types.StructType;
import org.apache.iceberg.util.PropertyUtil;
import org.dixit.output.TableFiles;

/**
 * A night's rows in files of an Iceberg table that no reader sees before {@link #commit}. They are
 * copies: the table's older snapshots need theirs when Dixit has long replaced the night's files.
 */
record IcebergNight(Table table, LocalDate night, List<DataFile> files) {
  /** The column by which tables are partitioned. */
  static final String PARTITION = "batch_date";

  IcebergNight {
    files = List.copyOf(files);
  }

  /**
   * Copies the rows of {@code files}, in the format and size that the table's properties ask for.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if the table is not partitioned by nights
   */
  static IcebergNight write(
      Table table, LocalDate night, org.dixit.output.Table<?> source, List<Metadata> files)
      throws IOException {
    PartitionSpec spec = table.spec();
    if (!spec.compatibleWith(byNight(table.schema()))) {
      throw new IllegalArgumentException(
          table.name() + " is not partitioned by " + PARTITION + " and nothing else");
    }
    PartitionData partition = new PartitionData(spec.partitionType());
    partition.set(0, Math.toIntExact(night.toEpochDay()));
    RollingDataWriter<Record> writer =
        new RollingDataWriter<>(
            new GenericFileWriterFactory.Builder(table).build(),
            OutputFileFactory.builderFor(table, 0, 0).build(),
            table.io(),
            PropertyUtil.propertyAsLong(
                table.properties(),
                TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
                TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT),
            spec,
            partition);
    StructType type = table.schema().asStruct();
    try (writer) {
      TableFiles.forEach(source, files, row -> writer.write(IcebergRow.of(row, type)));
    }
    return new IcebergNight(table, night, writer.result().dataFiles());
  }

  /** How tables are partitioned. */
  static PartitionSpec byNight(org.apache.iceberg.Schema schema) {
    return PartitionSpec.builderFor(schema).identity(PARTITION).build();
  }

  /**
   * Puts the files in the place of whatever the table has of the night, in one commit. Should
   * another have committed meanwhile, Iceberg does it again on top.
   *
   * @param runId the run that the rows are of, for the snapshot to tell
   */
  void commit(String runId) {
    OverwriteFiles overwrite =
        table
            .newOverwrite()
            .overwriteByRowFilter(Expressions.equal(PARTITION, night.toString()))
            .set("dixit.run-id", runId);
    files.forEach(overwrite::addFile);
    if (!files.isEmpty()) {
      overwrite.validateAddedFilesMatchOverwriteFilter(); // which fails if there is none
    }
    overwrite.commit();
  }

  long rows() {
    return files.stream().mapToLong(DataFile::recordCount).sum();
  }
}
