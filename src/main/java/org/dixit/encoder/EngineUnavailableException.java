package org.dixit.encoder;

/**
 * The engine cannot start on this machine: its native library or a model file is missing or
 * damaged. The message says which, in one sentence.
 */
public final class EngineUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  EngineUnavailableException(String message) {
    super(message);
  }
}
