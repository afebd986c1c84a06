package org.dixit.speaker;

import java.util.List;
import java.util.TreeMap;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Everybody and everything that an article names. */
final class Cast {
  /** A name in the text and whose it is. */
  record Named(Span span, Entity entity, double confidence) {}

  private final List<Entity> entities;
  private final TreeMap<Integer, Named> byBegin;

  Cast(List<Entity> entities, TreeMap<Integer, Named> byBegin) {
    this.entities = List.copyOf(entities);
    this.byBegin = byBegin;
  }

  List<Entity> entities() {
    return entities;
  }

  /** The names within {@code span}, in text order. */
  List<Named> within(Span span) {
    return byBegin.subMap(span.begin(), span.end()).values().stream()
        .filter(named -> named.span().end() <= span.end())
        .toList();
  }

  /** The last name that begins before {@code offset}. */
  @Nullable Named before(int offset) {
    var entry = byBegin.lowerEntry(offset);
    return entry == null ? null : entry.getValue();
  }
}
