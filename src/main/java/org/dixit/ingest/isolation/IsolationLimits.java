package org.dixit.ingest.isolation;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a document may take to be parsed.
 *
 * @param timeout from when its parser gets it
 * @param heapMegabytes of the process it is parsed in
 * @param documentsPerWorker after which a process is replaced, for parsers leak
 */
public record IsolationLimits(Duration timeout, int heapMegabytes, int documentsPerWorker)
    implements Serializable {
  /** A minute, 256 MB, ten thousand documents. */
  public static final IsolationLimits DEFAULT =
      new IsolationLimits(Duration.ofSeconds(60), 256, 10_000);

  public IsolationLimits {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout);
    }
    if (heapMegabytes < 8) {
      throw new IllegalArgumentException("heapMegabytes: " + heapMegabytes);
    }
    if (documentsPerWorker < 1) {
      throw new IllegalArgumentException("documentsPerWorker: " + documentsPerWorker);
    }
  }
}
