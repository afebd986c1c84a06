package org.dixit.attribution;

import java.util.List;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One attribution of a text: somebody (source) says (cue) something (content).
 *
 * @param content the stretches of what is said, in text order, at least one, without the quotation
 *     marks around them
 * @param cue the words that tie source and content ("said", "according to"), if there are any
 * @param source the words that name the source ("the minister", "he"), if there are any
 * @param confidence the probability that this attribution is right, 0 to 1, calibrated
 */
public record Attribution(
    List<Span> content,
    @Nullable Span cue,
    @Nullable Span source,
    QuotationType type,
    AttributionMode mode,
    double confidence) {
  public Attribution {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution without content");
    }
    content = List.copyOf(content);
  }

  /** From the first character of the content to its last. */
  public Span extent() {
    return new Span(content.get(0).begin(), content.get(content.size() - 1).end());
  }
}
