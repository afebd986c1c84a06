package org.dixit.ingest.isolation;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a document may take to be parsed.
 *
 * @param timeout from when its parser gets it
 * @param heapMegabytes of the process it is parsed in
 */
public record IsolationLimits(Duration timeout, int heapMegabytes) implements Serializable {
  /** A minute and 256 MB. */
  public static final IsolationLimits DEFAULT = new IsolationLimits(Duration.ofMinutes(1), 256);

  /** With less no parser starts. */
  private static final int LEAST_MEGABYTES = 32;

  public IsolationLimits {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a document needs more than " + timeout + " to be parsed");
    }
    if (heapMegabytes < LEAST_MEGABYTES) {
      throw new IllegalArgumentException(
          "a parser needs at least %d MB, not %d".formatted(LEAST_MEGABYTES, heapMegabytes));
    }
  }
}
