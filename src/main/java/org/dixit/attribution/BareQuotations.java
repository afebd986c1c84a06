package org.dixit.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Gives an owner to quotations that stand alone: whole sentences between marks that no draft covers
 * belong to the nearest draft that quotes in their paragraph, or else, where they open the
 * paragraph, to the last one of the paragraph before.
 */
final class BareQuotations implements Refinement {
  /** A quotation that is covered to less than this share counts as unclaimed. */
  private static final double CLAIMED = 0.3;

  @Override
  public List<Draft> refine(AnnotatedText text, QuotationMarks marks, List<Draft> drafts) {
    DraftIndex index = new DraftIndex(text, drafts);
    for (Quoted quoted : marks.outermost()) {
      Span inner = quoted.inner();
      int paragraph = text.paragraphAt(inner.begin());
      List<DraftIndex.Slot> touching = index.in(paragraph, draft -> draft.touches(inner));
      boolean claimed =
          touching.stream()
              .anyMatch(
                  slot ->
                      !quoted.nests(slot.draft())
                          && slot.draft().coverage(inner) >= CLAIMED * inner.length());
      if (claimed || !isBare(text, quoted)) {
        continue;
      }
      owner(text, marks, index, quoted, paragraph)
          .ifPresent(
              owner -> {
                touching.stream().filter(slot -> slot != owner).forEach(DraftIndex.Slot::drop);
                index.extend(owner, inner);
              });
    }
    return index.drafts();
  }

  private static Optional<DraftIndex.Slot> owner(
      AnnotatedText text, QuotationMarks marks, DraftIndex index, Quoted quoted, int paragraph) {
    Span inner = quoted.inner();
    Comparator<DraftIndex.Slot> nearest =
        Comparator.comparingInt(slot -> slot.draft().distance(inner));
    List<DraftIndex.Slot> here =
        index.in(paragraph, draft -> !quoted.nests(draft) && quotes(marks, draft));
    if (!here.isEmpty()) {
      return here.stream().min(nearest);
    }
    boolean opens = text.paragraphs().get(paragraph).begin() == quoted.outer().begin();
    return paragraph > 0 && opens
        ? index.in(paragraph - 1, draft -> quotes(marks, draft)).stream().min(nearest)
        : Optional.empty();
  }

  private static boolean quotes(QuotationMarks marks, Draft draft) {
    return marks.typeOf(draft.content()) != QuotationType.INDIRECT;
  }

  /** Whether nothing but the quotation stands in its sentences. */
  private static boolean isBare(AnnotatedText text, Quoted quoted) {
    Span outer = quoted.outer();
    if (quoted.inner().length() == 0) {
      return false;
    }
    Span first = text.sentences().get(text.sentenceAt(outer.begin()));
    Span last = text.sentences().get(text.sentenceAt(quoted.inner().end() - 1));
    return outer.begin() <= first.begin()
        && (last.end() <= outer.end() || text.text().substring(outer.end(), last.end()).isBlank());
  }
}
