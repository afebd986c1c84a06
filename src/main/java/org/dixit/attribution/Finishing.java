package org.dixit.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes attributions of drafts: lets the rules finish them, then tells type and mode. */
final class Finishing {
  /** Less sure ones are more often wrong than right (see the model card). */
  private static final double LEAST_CONFIDENCE = 0.42;

  /** One that does not say who speaks is right less often, and of less use (the same card). */
  private static final double LEAST_WITHOUT_SOURCE = 0.6;

  private final List<Refinement> refinements;
  private final CueModes modes;

  Finishing(List<Refinement> refinements, CueModes modes) {
    this.refinements = List.copyOf(refinements);
    this.modes = modes;
  }

  /** The finished attributions, ordered by the begin of their content. */
  List<Attribution> finish(AnnotatedText text, List<Draft> drafts) {
    QuotationMarks marks = QuotationMarks.of(text);
    List<Draft> refined = drafts;
    for (Refinement refinement : refinements) {
      refined = refinement.refine(text, marks, refined);
    }
    return refined.stream()
        .filter(Finishing::isSureEnough)
        .flatMap(draft -> attribution(text.text(), marks, draft))
        .sorted(Comparator.comparing(Attribution::extent))
        .toList();
  }

  private static boolean isSureEnough(Draft draft) {
    return draft.confidence() >= (draft.source() == null ? LEAST_WITHOUT_SOURCE : LEAST_CONFIDENCE);
  }

  private Stream<Attribution> attribution(String text, QuotationMarks marks, Draft draft) {
    List<Span> content =
        draft.content().stream().map(marks::trim).filter(span -> span.length() > 0).toList();
    if (content.isEmpty()) {
      return Stream.empty();
    }
    QuotationType type = draft.verbatim() ? QuotationType.DIRECT : marks.typeOf(content);
    AttributionMode mode = modes.of(draft.cue() == null ? null : draft.cue().in(text), type);
    return Stream.of(
        new Attribution(
            content,
            draft.cue(),
            withoutComma(text, draft.source()),
            type,
            mode,
            draft.confidence()));
  }

  /** "Hugh Hill, a doctor," ends before the comma. */
  private static @Nullable Span withoutComma(String text, @Nullable Span source) {
    return source != null && source.length() > 1 && text.charAt(source.end() - 1) == ','
        ? new Span(source.begin(), source.end() - 1)
        : source;
  }
}
