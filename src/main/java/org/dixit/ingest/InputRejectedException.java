package org.dixit.ingest;

/** An input that gives no article, with the reason. */
public final class InputRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectCode code;

  public InputRejectedException(RejectCode code, String message) {
    super(message);
    this.code = code;
  }

  public InputRejectedException(RejectCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public RejectCode code() {
    return code;
  }
}
