package org.dixit;

/** The command line: {@code dixit VERB [options]}. */
public final class Dixit {
  private Dixit() {}

  public static void main(String[] args) {
    System.out.println("dixit");
  }
}
