package org.dixit.speaker;

import java.util.List;

/** An alias file that cannot be used; the message names every mistake with its file and line. */
public final class SpeakerAliasesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  SpeakerAliasesException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake found, in file order, each as {@code file:line: what is wrong}. */
  public List<String> problems() {
    return problems;
  }
}
