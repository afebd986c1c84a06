package org.dixit;

/** The user asked for something that cannot be; the message says in a line what to do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  UsageException(String message) {
    this(ExitCode.USAGE, message);
  }

  UsageException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
