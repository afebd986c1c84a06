package org.dixit;

/** How the command ends; documented in docs/operating.md, and nothing else is ever returned. */
public enum ExitCode {
  OK(0),
  /** The run failed for a reason of its own: see the message. */
  FAILED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** The input patterns match no file. */
  NO_INPUT(3),
  /** A data check failed; nothing was published. */
  CHECK_FAILED(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** As the shell sees it. */
  public int number() {
    return number;
  }
}
