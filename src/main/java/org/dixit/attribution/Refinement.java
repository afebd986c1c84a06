package org.dixit.attribution;

import java.util.List;
import org.dixit.text.AnnotatedText;

/** A rule that finishes what the encoder sees. Implementations are stateless. */
interface Refinement {
  /** How sure an attribution is that a rule alone has found. */
  double CONFIDENCE = 0.9;

  /**
   * Gives the drafts of {@code text} as they should be; the order does not matter.
   *
   * @param marks the quotation marks of {@code text}
   */
  List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts);
}
