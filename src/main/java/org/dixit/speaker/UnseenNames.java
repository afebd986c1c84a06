package org.dixit.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name in a source where the name finder saw none, by what stands around it: a title or a
 * role before it ("President Dorn", "pollster Ann Dorn"), capitals alone ("the DNC"). Who has once
 * been found so is the same for the rest of the article.
 */
final class UnseenNames {
  private static final int LONGEST = 4;
  private static final int LONGEST_ACRONYM = 6;
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "der", "van", "von", "al", "bin", "la", "am");

  private final Words words;
  private final Cast cast;
  private final NameLexicon lexicon = NameLexicon.english();
  private final RoleNouns nouns = RoleNouns.english();
  private final Map<String, Entity> found = new HashMap<>();

  UnseenNames(Words words, Cast cast) {
    this.words = words;
    this.cast = cast;
  }

  /**
   * The one whose name the head of a source ends with; null if it ends with none.
   *
   * @param names what the name finder saw in the source
   */
  @Nullable Entity in(Span head, List<Cast.Named> names) {
    Entity glued = glued(head, names);
    if (glued != null) {
      return glued;
    }
    int begin = head.end();
    while (begin > head.begin() && isNamePart(begin - 1, head)) {
      begin--;
    }
    if (begin < head.end() && begin > head.begin() && head.end() - begin <= LONGEST) {
      NameKind kind = announced(begin - 1);
      boolean place = begin + 1 == head.end() && lexicon.isPlace(words.get(begin).text());
      return kind == null || place ? null : entity(kind, begin, head);
    }
    return acronym(head);
  }

  /** "Sen. Ann Dorn Ann Mary DornVoters": a person whom the page names again, run together. */
  private @Nullable Entity glued(Span head, List<Cast.Named> names) {
    for (Cast.Named named : names) {
      Span own = words.within(named.span());
      String last = words.get(own.end() - 1).text();
      boolean again =
          IntStream.range(own.end(), head.end())
              .anyMatch(i -> NameEnds.isGlued(last, words.get(i).text()));
      if (again && named.entity().kind() == NameKind.PERSON) {
        return named.entity();
      }
    }
    return null;
  }

  private boolean isNamePart(int i, Span head) {
    Word word = words.get(i);
    if (i > head.begin() && !word.adjacent()) {
      return false;
    }
    boolean particle = i + 1 < head.end() && PARTICLES.contains(word.text());
    return particle
        || (word.capitalized()
            && nouns.find(word.text()) == null
            && !lexicon.isTitle(word.text())
            && !lexicon.isOrganizationWord(word.text())
            && !lexicon.isNoName(word.text()));
  }

  /** What kind of name a title or a role before it announces; null if the word is neither. */
  private @Nullable NameKind announced(int i) {
    RoleNouns.RoleNoun noun = nouns.find(words.get(i).text());
    boolean person = noun != null && noun.kind() == SpeakerKind.UNNAMED;
    if (person || lexicon.isTitle(words.get(i).text())) {
      return NameKind.PERSON;
    }
    boolean body = noun != null && noun.kind() == SpeakerKind.ORGANIZATION && !noun.plural();
    return body && !words.get(i).capitalized() ? NameKind.ORGANIZATION : null;
  }

  private @Nullable Entity acronym(Span head) {
    Word last = words.get(head.end() - 1);
    boolean the = head.length() == 2 && words.get(head.begin()).lower().equals("the");
    boolean alone = head.length() == 1 || the;
    return alone
            && last.allCaps()
            && last.text().length() <= LONGEST_ACRONYM
            && last.text().chars().allMatch(Character::isLetter)
            && nouns.find(last.text()) == null
            && (!lexicon.isCommon(last.text()) || spelledOut(last.text()) != null)
            && !lexicon.isForename(capitalized(last.lower()))
        ? entity(NameKind.ORGANIZATION, head.end() - 1, head)
        : null;
  }

  /** The one that the words from {@code begin} to the head's end name; what is before is a role. */
  private Entity entity(NameKind kind, int begin, Span head) {
    String spelling = in(begin, head.end());
    Entity body = kind == NameKind.ORGANIZATION ? spelledOut(spelling) : null;
    if (body != null) {
      return body;
    }
    Entity called = cast.called(PersonName.last(PersonName.words(spelling)));
    boolean bare = head.end() == begin + 1;
    if (called != null && called.kind() == kind && (bare || isPartOf(spelling, called))) {
      return called;
    }
    Entity entity =
        found.computeIfAbsent(spelling.toLowerCase(Locale.ROOT), key -> new Entity(kind, spelling));
    if (kind == NameKind.PERSON) {
      entity.role(in(head.begin(), begin).replaceFirst("^(?i:the|an?) ", ""));
    }
    return entity;
  }

  private String in(int begin, int end) {
    return IntStream.range(begin, end)
        .mapToObj(i -> words.get(i).text())
        .collect(Collectors.joining(" "));
  }

  /** The body that the article also names in full. */
  private @Nullable Entity spelledOut(String acronym) {
    return cast.entities().stream()
        .filter(entity -> entity.kind() == NameKind.ORGANIZATION)
        .filter(entity -> BareNames.initials(entity.name()).equalsIgnoreCase(acronym))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPartOf(String spelling, Entity called) {
    return PersonName.endsWith(called.nameWords(), PersonName.words(spelling));
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
