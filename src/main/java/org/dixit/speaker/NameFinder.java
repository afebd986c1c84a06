package org.dixit.speaker;

import java.util.List;
import org.dixit.text.AnnotatedText;

/** Finds the names of people, organisations and places. Implementations are thread-safe. */
public interface NameFinder {
  /** All names of {@code text} in text order; none overlaps another. */
  List<Name> find(AnnotatedText text);
}
