package org.dixit.attribution;

import java.util.Comparator;
import java.util.List;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * One quotation, one owner: a draft that covers a good part of a quotation gets all of it, and
 * drafts that are wholly inside of it, cue and all, go: what a quoted person says that others say
 * is part of the quotation.
 */
final class WholeQuotations implements Refinement {
  /** Less of a quotation than this share may be a slip of the encoder's. */
  private static final double LEAST_SHARE = 0.3;

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    DraftIndex index = new DraftIndex(text, drafts);
    for (Quoted quoted : marks.outermost()) {
      Span inner = quoted.inner();
      List<DraftIndex.Slot> touching =
          index.in(text.paragraphAt(inner.begin()), draft -> draft.touches(inner));
      List<DraftIndex.Slot> outer =
          touching.stream().filter(slot -> !quoted.nests(slot.draft())).toList();
      outer.stream()
          .max(Comparator.comparingInt(slot -> slot.draft().coverage(inner)))
          .filter(slot -> slot.draft().coverage(inner) >= LEAST_SHARE * inner.length())
          .filter(slot -> outer.size() == 1)
          // Without a closing mark the quotation may end before its sentence does.
          .filter(slot -> quoted.closed() || !slot.draft().isAnchoredIn(inner))
          .ifPresent(
              owner -> {
                touching.stream().filter(slot -> slot != owner).forEach(DraftIndex.Slot::drop);
                index.extend(owner, inner);
              });
    }
    return index.drafts();
  }
}
