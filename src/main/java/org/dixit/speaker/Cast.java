package org.dixit.speaker;

import java.util.List;
import java.util.Locale;
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

  /** The names that end within {@code span}, in text order; the first may begin before it. */
  List<Named> within(Span span) {
    Named before = before(span.begin());
    int from =
        before != null && before.span().end() > span.begin() ? before.span().begin() : span.begin();
    return byBegin.subMap(from, span.end()).values().stream()
        .filter(named -> named.span().end() <= span.end())
        .toList();
  }

  /** The entity that one word is short for; null if none is. */
  @Nullable Entity called(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return entities.stream()
        .filter(
            entity ->
                entity.isCalled(word)
                    || PersonName.last(entity.nameWords()).equals(lower)
                    || entity.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whom "the younger" of the person's surname means: the "Jr."; without one the person itself if
   * others have the surname too, else nobody whom the article names in full.
   */
  @Nullable Entity junior(Entity person) {
    String surname = PersonName.last(person.nameWords());
    List<Entity> family =
        entities.stream()
            .filter(entity -> entity.kind() == NameKind.PERSON)
            .filter(entity -> PersonName.last(entity.nameWords()).equals(surname))
            .toList();
    return family.stream()
        .filter(entity -> !PersonName.generation(entity.name()).isEmpty())
        .findFirst()
        .orElse(family.size() > 1 ? person : null);
  }

  /** The last name that begins before {@code offset}. */
  @Nullable Named before(int offset) {
    var entry = byBegin.lowerEntry(offset);
    return entry == null ? null : entry.getValue();
  }
}
