package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells titles from names in a run of capitalised words, and what each name names. */
final class NameClassifier {
  /**
   * @param kind null if a single word does not tell by itself
   */
  record Part(Span words, @Nullable NameKind kind, double confidence) {}

  private static final Set<String> SPEAKS =
      Set.of(
          "said",
          "says",
          "told",
          "added",
          "wrote",
          "asked",
          "argued",
          "noted",
          "who",
          "tweeted",
          "insisted",
          "replied",
          "continued",
          "explained",
          "warned",
          "called",
          "testified");
  private static final Set<String> PLACED = Set.of("in", "near", "from", "across", "outside");

  private final Words words;
  private final NameLexicon lexicon;

  NameClassifier(Words words, NameLexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  List<Part> parts(Span run) {
    List<Part> parts = new ArrayList<>();
    int name = afterTitles(run);
    if (name >= run.end()) {
      return parts;
    }
    if (name > run.begin()) {
      body(new Span(run.begin(), lastTitle(run.begin(), name)), parts);
      parts.add(new Part(new Span(name, run.end()), NameKind.PERSON, 0.95));
      return parts;
    }
    Span trimmed = trimmed(run);
    if (trimmed.length() > 0) {
      parts.add(part(trimmed));
    }
    return parts;
  }

  /** The first word behind the last title; the run's begin if no title precedes a person's name. */
  private int afterTitles(Span run) {
    for (int i = run.end() - 1; i >= run.begin(); i--) {
      if (!isTitle(words.get(i).text()) || isLastNameOfForename(i, run)) {
        continue;
      }
      int name = i + 1;
      if (name < run.end() && words.get(name).text().equals("of")) {
        do {
          name++;
        } while (name < run.end() && !lexicon.isForename(words.get(name).text()));
      }
      if (name >= run.end()) {
        return i == run.end() - 1 ? onlyTitles(run) : run.begin();
      }
      boolean body =
          lexicon.isOrganizationWord(words.get(run.end() - 1).text())
              && !lexicon.isForename(words.get(name).text());
      return body || lexicon.isNoName(words.get(name).text()) ? run.begin() : name;
    }
    return run.begin();
  }

  /** "President" alone names nobody; "Chris Coach" does. */
  private int onlyTitles(Span run) {
    for (int i = run.begin(); i < run.end(); i++) {
      String word = words.get(i).text();
      if (!lexicon.isTitle(word) && !lexicon.isNoName(word)) {
        return run.begin();
      }
    }
    return run.end();
  }

  private boolean isTitle(String word) {
    if (lexicon.isTitle(word)) {
      return true;
    }
    RoleNouns.RoleNoun noun = RoleNouns.english().find(word);
    return noun != null && noun.kind() == SpeakerKind.UNNAMED;
  }

  private boolean isLastNameOfForename(int i, Span run) {
    boolean last =
        i == run.end() - 1
            || (i == run.end() - 2 && words.get(i + 1).text().matches("[JS]r\\.?|I{2,3}"));
    return last && i > run.begin() && lexicon.isForename(words.get(i - 1).text());
  }

  private int lastTitle(int begin, int name) {
    for (int i = begin; i < name; i++) {
      if (lexicon.isTitle(words.get(i).text())) {
        return i;
      }
    }
    return begin;
  }

  /**
   * The body that a title belongs to: "Justice Department" in "Justice Department Director ...".
   */
  private void body(Span range, List<Part> parts) {
    Span trimmed = trimmed(range);
    if (trimmed.length() > 0) {
      parts.add(part(trimmed));
    }
  }

  private Span trimmed(Span range) {
    int begin = range.begin();
    int end = range.end();
    while (begin < end && dropped(begin, end)) {
      begin++;
    }
    while (end > begin
        && (lexicon.isNoName(words.get(end - 1).text()) || !words.get(end - 1).capitalized())) {
      end--;
    }
    return new Span(begin, end);
  }

  private boolean dropped(int i, int end) {
    Word word = words.get(i);
    if (lexicon.isNoName(word.text())) {
      boolean forename =
          lexicon.isForename(word.text())
              && i + 1 < end
              && !lexicon.isNoName(words.get(i + 1).text());
      return !forename && !(i + 1 < end && lexicon.isOrganizationWord(words.get(end - 1).text()));
    }
    if (word.first() && lexicon.isFunctionWord(word.text())) {
      return true;
    }
    return word.first()
        && lexicon.isCommon(word.text())
        && !(i + 1 < end && lexicon.isOrganizationWord(words.get(i + 1).text()))
        && !lexicon.isForename(word.text());
  }

  private Part part(Span name) {
    String first = words.get(name.begin()).text();
    String last = words.get(name.end() - 1).text();
    String whole = text(name);
    if (lexicon.isPlace(whole)) {
      return new Part(name, NameKind.LOCATION, 0.9);
    }
    if (name.length() == 1) {
      return new Part(name, null, 0.5);
    }
    boolean linked = whole.contains(" of ") || whole.contains(" for ") || whole.contains(" and ");
    if (lexicon.isOrganizationWord(last) || linked || lexicon.isOrganizationWord(first)) {
      return new Part(name, NameKind.ORGANIZATION, 0.85);
    }
    if (lexicon.isForename(first) || first.matches("(?:\\p{Lu}\\.){1,2}")) {
      return new Part(name, NameKind.PERSON, 0.9);
    }
    if (lexicon.isSurname(last) && name.length() <= 3) {
      return new Part(name, NameKind.PERSON, 0.75);
    }
    boolean the = name.begin() > 0 && words.get(name.begin() - 1).lower().equals("the");
    boolean person = !the && name.length() <= 3 && !words.get(name.begin()).allCaps();
    return new Part(name, person ? NameKind.PERSON : NameKind.ORGANIZATION, 0.5);
  }

  /** Whether a word that begins a sentence is a name for another reason than its capital. */
  boolean isName(int i, Set<String> people) {
    String word = words.get(i).text();
    return people.contains(word)
        || lexicon.isForename(word)
        || lexicon.isSurname(word)
        || lexicon.isPlace(word)
        || words.get(i).allCaps()
        || (i + 1 < words.size() && SPEAKS.contains(words.get(i + 1).text()));
  }

  /** Judges a name of one word by the people of its text and by the words around it. */
  Part single(int i, Set<String> people) {
    Span name = new Span(i, i + 1);
    Word word = words.get(i);
    String cased =
        word.allCaps() && word.text().length() > 2
            ? word.text().charAt(0) + word.lower().substring(1)
            : word.text();
    if (people.contains(word.text()) || people.contains(cased)) {
      return new Part(name, NameKind.PERSON, 0.9);
    }
    if (word.allCaps() || word.text().contains(".") || lexicon.isOrganizationWord(word.text())) {
      return new Part(name, NameKind.ORGANIZATION, 0.8);
    }
    String before = i > 0 ? words.get(i - 1).lower() : "";
    if (lexicon.isForename(word.text()) || lexicon.isSurname(word.text())) {
      return new Part(name, NameKind.PERSON, 0.7);
    }
    if (before.equals("the")) {
      return new Part(name, NameKind.ORGANIZATION, 0.6);
    }
    boolean speaks = i + 1 < words.size() && SPEAKS.contains(words.get(i + 1).text());
    if (!speaks && PLACED.contains(before)) {
      return new Part(name, NameKind.LOCATION, 0.5);
    }
    return new Part(name, speaks ? NameKind.PERSON : NameKind.ORGANIZATION, 0.5);
  }

  private String text(Span name) {
    StringBuilder text = new StringBuilder(words.get(name.begin()).text());
    for (int i = name.begin() + 1; i < name.end(); i++) {
      text.append(' ').append(words.get(i).text());
    }
    return text.toString();
  }
}
