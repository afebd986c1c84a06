package org.dixit.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/** Drafts by the paragraphs that their content stands in, while rules change them. */
final class DraftIndex {
  /** One draft's place: what stands there changes, or goes. */
  static final class Slot {
    private Draft draft;
    private boolean dropped;

    private Slot(Draft draft) {
      this.draft = draft;
    }

    Draft draft() {
      return draft;
    }

    void drop() {
      dropped = true;
    }
  }

  private final AnnotatedText text;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Integer, List<Slot>> byParagraph = new HashMap<>();

  DraftIndex(AnnotatedText text, List<Draft> drafts) {
    this.text = text;
    drafts.forEach(this::add);
  }

  void add(Draft draft) {
    Slot slot = new Slot(draft);
    slots.add(slot);
    draft.content().forEach(span -> place(slot, span));
  }

  /** Gives the slot's draft {@code more} content. */
  void extend(Slot slot, Span more) {
    slot.draft = slot.draft.with(more);
    place(slot, more);
  }

  /** Cuts {@code span} out of all content, and drops what loses its cue or all of its content. */
  void clear(Span span) {
    for (Slot slot : in(text.paragraphAt(span.begin()), draft -> draft.touches(span))) {
      Draft rest = slot.draft.without(span);
      slot.dropped = rest == null || rest.isAnchoredIn(span);
      slot.draft = rest == null ? slot.draft : rest;
    }
  }

  /** The slots with content in the paragraph that fit, in no particular order. */
  List<Slot> in(int paragraph, Predicate<Draft> fits) {
    return byParagraph.getOrDefault(paragraph, List.of()).stream()
        .filter(slot -> !slot.dropped && fits.test(slot.draft))
        .toList();
  }

  /** What is left. */
  List<Draft> drafts() {
    return slots.stream().filter(slot -> !slot.dropped).map(Slot::draft).toList();
  }

  private void place(Slot slot, Span content) {
    List<Slot> there =
        byParagraph.computeIfAbsent(text.paragraphAt(content.begin()), p -> new ArrayList<>());
    if (!there.contains(slot)) {
      there.add(slot);
    }
  }
}
