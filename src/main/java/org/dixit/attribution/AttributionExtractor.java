package org.dixit.attribution;

import java.util.List;
import org.dixit.text.AnnotatedText;

/** Finds every attribution of a text. Implementations are thread-safe. */
public interface AttributionExtractor {
  /** The attributions of {@code text}, ordered by the begin of their content. */
  List<Attribution> extract(AnnotatedText text);
}
