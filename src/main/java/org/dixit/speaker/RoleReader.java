package org.dixit.speaker;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/** Reads what stands around a person's name: titles before, party or appositions behind it. */
final class RoleReader {
  private static final Pattern PARTY =
      Pattern.compile(
          "^(?: \\(((?:R|D|I|DFL)(?:-[\\p{L}. ]+)?)\\)"
              + "|, ((?:R|D|I|DFL)-(?:(?:(?:\\p{Lu}\\.)+|(?:St|Ft|Mt)\\.|\\p{L}+)"
              // a full stop ends it: "Ana Ruiz, R-Wis. Officials ..."
              + "(?:(?: \\p{Lu}\\p{L}{3,})+| \\p{Lu}[\\p{L}.]+)|[\\p{L}.]+)))");
  private static final Pattern STATE =
      Pattern.compile("^ of (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)");
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
  private final String text;
  private final Words words;
  private final Appositions appositions;
  private final NameLexicon lexicon;
  private final RoleNouns nouns = RoleNouns.english();

  RoleReader(AnnotatedText article, Words words, NameLexicon lexicon) {
    this.text = article.text();
    this.appositions = new Appositions(article, words);
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Adds titles, appositions, affiliation and gender that the name at {@code name} comes with. */
  void read(Span name, Entity person) {
    Span range = words.within(name);
    before(range.begin(), person);
    Matcher party =
        PARTY.matcher(text.substring(name.end(), Math.min(text.length(), name.end() + 40)));
    Matcher state =
        STATE.matcher(text.substring(name.end(), Math.min(text.length(), name.end() + 20)));
    if (party.find()) {
      person.affiliation(party.group(1) != null ? party.group(1) : party.group(2));
    } else if (state.find()
        && !person.roles().isEmpty()
        && Constituency.of(state.group(1)).state() != null) {
      person.affiliation(state.group(1));
    } else {
      appositions.read(range.end(), person);
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
        if ((word.capitalized() && begin == name) || office) {
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
    while (begin < name && (!title(begin) || words.get(begin).text().equals("of"))) {
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

  private String in(int begin, int end) {
    return text.substring(words.get(begin).span().begin(), words.get(end - 1).span().end()).strip();
  }
}
