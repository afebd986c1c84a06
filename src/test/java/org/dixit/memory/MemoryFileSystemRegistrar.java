package org.dixit.memory;

import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;

/** Makes {@code memory://} known to Beam, as the jars of S3 and GCS do for theirs. */
public final class MemoryFileSystemRegistrar implements FileSystemRegistrar {
  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    return List.of(new MemoryFileSystem());
  }
}
