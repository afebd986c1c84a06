package org.dixit.text;

/** Splits a text into paragraphs, sentences and tokens. Implementations are thread-safe. */
public interface TextAnnotator {
  /** Annotates {@code text}; any string will do, the empty one too. */
  AnnotatedText annotate(String text);
}
