package org.dixit.speaker;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.Span;

/** Reads what stands around a person's name: titles before, appositions and party behind it. */
final class RoleReader {
  private static final Pattern PARTY =
      Pattern.compile(
          "^(?: \\(((?:R|D|I|DFL)(?:-[\\p{L}. ]+)?)\\)|, ((?:R|D|I|DFL)-[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*))");
  private static final int LONGEST = 12;
  private static final Set<String> MODIFIERS =
      Set.of(
          "former",
          "acting",
          "deputy",
          "chief",
          "senior",
          "campaign",
          "foreign",
          "prime",
          "vice",
          "executive",
          "managing",
          "communications",
          "press",
          "interim",
          "assistant",
          "national",
          "special",
          "longtime",
          "political",
          "presidential",
          "nominee",
          "policy",
          "economic",
          "running",
          "legal",
          "co",
          "health",
          "interior",
          "finance",
          "defense",
          "state",
          "party");
  private static final Set<String> ENDS =
      Set.of("said", "says", "told", "added", "wrote", "has", "had", "was", "is", "who", "and");

  private final String text;
  private final Words words;
  private final NameLexicon lexicon;
  private final RoleNouns nouns = RoleNouns.english();

  RoleReader(String text, Words words, NameLexicon lexicon) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Adds titles, appositions, affiliation and gender that the name at {@code name} comes with. */
  void read(Span name, Entity person) {
    Span range = words.within(name);
    before(range.begin(), person);
    Matcher party =
        PARTY.matcher(text.substring(name.end(), Math.min(text.length(), name.end() + 40)));
    if (party.find()) {
      person.affiliation(party.group(1) != null ? party.group(1) : party.group(2));
    } else {
      behind(range.end(), person);
    }
  }

  private void before(int name, Entity person) {
    int begin = name;
    boolean office = false;
    while (begin > 0 && name - begin < LONGEST) {
      Word word = words.get(begin - 1);
      boolean joined =
          words.get(begin).adjacent()
              && word.sentence() == words.get(begin).sentence()
              && !words.get(begin).gap().contains("\n");
      if (!joined) {
        break;
      }
      if (word.possessive()) {
        if (word.capitalized() && begin == name || office) {
          possessor(begin - 1, person);
        }
        break;
      }
      NameLexicon.Title title = lexicon.title(word.text());
      RoleNouns.RoleNoun noun = nouns.find(word.text());
      boolean role = title.office() || (noun != null && noun.kind() == SpeakerKind.UNNAMED);
      person.vote(title.gender(), 5);
      if (noun != null && role) {
        person.vote(noun.gender(), 4);
      }
      boolean capital = word.capitalized() && !(word.first() && lexicon.isCommon(word.text()));
      boolean goesOn =
          office && (capital || MODIFIERS.contains(word.text()) || word.text().equals("of"));
      if (!role && !goesOn && !lexicon.isTitle(word.text())) {
        break;
      }
      office |= role;
      begin--;
    }
    while (begin < name && !title(begin)) {
      begin++;
    }
    if (office && begin < name) {
      person.role(in(begin, name).replaceFirst("^(Sen|Rep|Gov)s\\.", "$1."));
    }
  }

  /** Whether a role may begin with the word: not with a form of address. */
  private boolean title(int i) {
    String word = words.get(i).text();
    return !lexicon.isTitle(word) || lexicon.title(word).office();
  }

  private void possessor(int i, Entity person) {
    int begin = i;
    while (begin > 0
        && words.get(begin).adjacent()
        && words.get(begin - 1).capitalized()
        && !words.get(begin - 1).possessive()
        && words.get(begin - 1).sentence() == words.get(i).sentence()
        && !(words.get(begin - 1).first() && lexicon.isCommon(words.get(begin - 1).text()))) {
      begin--;
    }
    if (words.get(i).capitalized()) {
      person.affiliation(in(begin, i + 1));
    }
  }

  /** "Hugh Hill, a doctor at Brenford Hospital, said": the words up to the next comma. */
  private void behind(int after, Entity person) {
    int begin = after;
    if (begin < words.size()
        && words.get(begin).gap().equals(", ")
        && words.get(begin).text().matches("\\d{1,3}")) {
      begin++;
    }
    if (begin >= words.size() || !words.get(begin).gap().equals(", ")) {
      return;
    }
    boolean headed = false;
    int end = begin;
    while (end < words.size()
        && end - begin < LONGEST
        && words.get(end).sentence() == words.get(begin).sentence()
        && (end == begin || words.get(end).gap().matches("[\\s'\u2019s]*"))) {
      Word word = words.get(end);
      if (ENDS.contains(word.text())) {
        break;
      }
      if (!headed) {
        RoleNouns.RoleNoun noun = nouns.find(word.text());
        headed = noun != null && noun.kind() == SpeakerKind.UNNAMED;
        if (headed && noun != null) {
          person.vote(noun.gender(), 4);
        }
        if (!headed && Set.of("of", "in", "at", "for", "to", "by").contains(word.text())) {
          return;
        }
      }
      end++;
    }
    if (headed && end > begin) {
      int from = Set.of("a", "an", "the").contains(words.get(begin).lower()) ? begin + 1 : begin;
      person.role(in(from, end));
    }
  }

  private String in(int begin, int end) {
    return text.substring(words.get(begin).span().begin(), words.get(end - 1).span().end()).strip();
  }
}
