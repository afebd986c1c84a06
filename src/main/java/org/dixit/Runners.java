package org.dixit;

import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.dixit.run.Buckets;

/** What each runner wants: their defaults are for tests, these are for work. */
final class Runners {
  private Runners() {}

  /** Sets what the runner's defaults leave. */
  static void prepare(PipelineOptions options) {
    if (options.getRunner().equals(DirectRunner.class)) {
      DirectOptions direct = options.as(DirectOptions.class);
      direct.setEnforceEncodability(false);
      direct.setEnforceImmutability(false);
    }
    if (options.getRunner().equals(FlinkRunner.class)) {
      FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
      if (flink.getParallelism() < 1 && flink.getFlinkMaster().startsWith("[")) {
        flink.setParallelism(Runtime.getRuntime().availableProcessors());
      }
      flink.setFasterCopy(true);
    }
  }

  /** As many groups for a shuffle as the runner likes. */
  static Buckets buckets(PipelineOptions options) {
    return options.getRunner().equals(DirectRunner.class) ? Buckets.few() : Buckets.many();
  }
}
