package org.dixit;

/** Makes a line for a person of what went wrong inside the runner. */
final class Failure {
  private Failure() {}

  /** The innermost cause, which names the trouble; what wraps it names the runner. */
  static String inWords(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }
}
