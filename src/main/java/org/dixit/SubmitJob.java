package org.dixit;

import java.util.stream.Stream;

/**
 * {@code dixit submit} for launchers that give options only, such as Dataflow's Flex Templates. It
 * does not wait for the job, which launchers ask for; {@code dixit publish} comes after the job.
 */
public final class SubmitJob {
  private SubmitJob() {}

  /**
   * @param options those of {@code dixit extract}
   */
  public static void main(String[] options) {
    Dixit.main(Stream.concat(Stream.of("submit"), Stream.of(options)).toArray(String[]::new));
  }
}
