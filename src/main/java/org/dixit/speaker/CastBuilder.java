package org.dixit.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Joins the names of an article into its cast: full names first, then bare surnames and forenames,
 * whichever comes first in the text.
 */
final class CastBuilder {
  private final AnnotatedText text;
  private final Words words;
  private final NameLexicon lexicon = NameLexicon.english();
  private final Nicknames nicknames = Nicknames.english();
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Name, Entity> owners = new HashMap<>();
  private final ClauseSubjects subjects;

  CastBuilder(AnnotatedText text, Words words) {
    this.text = text;
    this.words = words;
    this.subjects = new ClauseSubjects(words);
  }

  /**
   * @param headlinePeople full names that only the headline gives
   */
  Cast build(List<Name> names, List<String> headlinePeople) {
    RoleReader roles = new RoleReader(text, words, lexicon);
    List<Name> parts = new ArrayList<>();
    for (Name name : names) {
      String spelling = spelling(name);
      if (PersonName.words(spelling).size() > 1) {
        full(name, spelling);
      } else {
        parts.add(name);
      }
    }
    headlinePeople.forEach(this::fromHeadline);
    for (Name name : names) {
      Entity owner = owners.get(name);
      if (owner != null) {
        acronym(name, owner);
      }
    }
    BareNames bare = new BareNames(text, words, entities, owners, juniors(parts), lexicon);
    for (Name name : parts) {
      owners.put(name, bare.owner(name, spelling(name), title(name)));
    }
    TreeMap<Integer, Cast.Named> byBegin = new TreeMap<>();
    for (Name name : names) {
      Entity owner = owners.get(name);
      if (owner == null) {
        continue;
      }
      byBegin.put(name.span().begin(), new Cast.Named(name.span(), owner, name.confidence()));
      owner.mention(mention(name.span()));
      if (owner.kind() == NameKind.PERSON) {
        roles.read(name.span(), owner);
      }
    }
    for (Entity entity : entities) {
      if (entity.kind() == NameKind.PERSON) {
        entity.vote(lexicon.genderOf(entity.name().split("\\s+")[0]), 2);
      }
    }
    return new Cast(entities, byBegin);
  }

  private Set<String> juniors(List<Name> parts) {
    return parts.stream()
        .map(this::spelling)
        .filter(spelling -> !PersonName.generation(spelling).isEmpty())
        .map(spelling -> PersonName.last(PersonName.words(spelling)))
        .collect(Collectors.toSet());
  }

  private String spelling(Name name) {
    return name.span().in(text.text()).replaceAll("\\s+", " ").replaceFirst("^[Tt]he ", "");
  }

  private void full(Name name, String spelling) {
    List<String> own = PersonName.words(spelling);
    Entity found =
        entities.stream()
            .filter(entity -> entity.kind() == name.kind())
            .filter(entity -> same(entity.nameWords(), own, name.kind()))
            .filter(
                entity ->
                    PersonName.generation(entity.name()).equals(PersonName.generation(spelling)))
            .findFirst()
            .orElse(null);
    if (found == null) {
      found = new Entity(name.kind(), spelling);
      entities.add(found);
    }
    found.named(spelling);
    owners.put(name, found);
  }

  /** One name with and without a middle name or with a nickname; bodies must agree in full. */
  private boolean same(List<String> known, List<String> own, NameKind kind) {
    if (known.equals(own)) {
      return true;
    }
    if (kind != NameKind.PERSON || known.size() < 2) {
      return PersonName.endsWith(known, own) || PersonName.endsWith(own, known);
    }
    if (PersonName.endsWith(known, own) && known.size() > own.size()) {
      return true;
    }
    if (PersonName.middlesDiffer(known, own)) {
      return false;
    }
    String first = PersonName.first(known);
    String other = PersonName.first(own);
    boolean initial =
        first.charAt(0) == other.charAt(0) && (first.length() == 1 || other.length() == 1);
    return PersonName.last(known).equals(PersonName.last(own))
        && (initial || nicknames.related(first, other));
  }

  private void fromHeadline(String spelling) {
    List<String> own = PersonName.words(spelling);
    boolean known =
        entities.stream().anyMatch(entity -> same(entity.nameWords(), own, entity.kind()));
    if (!known && own.size() > 1) {
      entities.add(new Entity(NameKind.PERSON, spelling));
    }
  }

  /** "World Health Organization (WHO)". */
  private void acronym(Name name, Entity owner) {
    int next = words.firstAfter(name.span().end());
    if (next < words.size()
        && words.get(next).gap().equals(" (")
        && words.get(next).allCaps()
        && text.text().startsWith(")", words.get(next).span().end())) {
      owner.alias(words.get(next).text());
    }
  }

  private NameLexicon.Title title(Name name) {
    int first = words.firstAfter(name.span().begin());
    boolean none = first == 0 || !words.get(first).adjacent();
    return lexicon.title(none ? "" : words.get(first - 1).text());
  }

  private Mention mention(Span span) {
    Span range = words.within(span);
    Word last = words.get(range.end() - 1);
    return new Mention(
        span,
        last.sentence(),
        text.paragraphAt(span.begin()),
        false,
        last.quoted(),
        last.possessive(),
        subjects.isSubject(range));
  }
}
