package org.dixit.theme;

import java.util.List;
import java.util.stream.Collectors;

/** A taxonomy that cannot be used; the message names every mistake with its file and line. */
public final class TaxonomyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A mistake in a taxonomy file.
   *
   * @param file the file's name
   * @param line counted from 1; 0 if the mistake is of the whole file
   * @param message what is wrong and what to do
   */
  public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
  }

  private final transient List<Problem> problems;

  TaxonomyException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake found: those of word classes first, then file by file. */
  public List<Problem> problems() {
    return problems;
  }
}
