package org.dixit.dataflow;

import com.google.api.services.dataflow.model.DataflowPackage;
import java.util.List;
import org.apache.beam.runners.dataflow.util.PackageUtil.StagedFile;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.options.PipelineOptions;

/** Stages nothing anywhere, so that a job can be translated without a cloud. */
public final class NothingStaged implements Stager {
  private NothingStaged() {}

  /** Beam calls this by its name. */
  @SuppressWarnings("unused")
  public static NothingStaged fromOptions(PipelineOptions options) {
    return new NothingStaged();
  }

  @Override
  public List<DataflowPackage> stageFiles(List<StagedFile> files) {
    return files.stream().map(file -> located(file.getDestination())).toList();
  }

  @Override
  public DataflowPackage stageToFile(byte[] bytes, String name) {
    return located(name);
  }

  private static DataflowPackage located(String name) {
    return new DataflowPackage().setName(name).setLocation("gs://bucket/staging/" + name);
  }
}
