package org.dixit.attribution;

import java.util.List;
import org.dixit.text.AnnotatedText;

/** A rule that finishes what the encoder sees. Implementations are stateless. */
interface Refinement {
  /**
   * Gives the drafts of {@code text} as they should be; the order does not matter.
   *
   * @param marks the quotation marks of {@code text}
   */
  List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts);
}
