package org.dixit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.dixit.speaker.SpeakerAliasesException;
import org.dixit.theme.TaxonomyException;

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

  /** Reads something that the user has written. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * What {@code reading} gives.
   *
   * @throws UsageException if what the user has written is wrong
   */
  static <T> T ifWrong(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (TaxonomyException | SpeakerAliasesException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(CommandLine.explain(e));
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no file " + e.getFile());
    }
  }
}
