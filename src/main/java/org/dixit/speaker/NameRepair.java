package org.dixit.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.util.Span;

/**
 * Makes the names of one document agree: forenames belong in, titles stay outside, an honorific is
 * always followed by a person, and a surname known from a full name or an honorific is a person
 * wherever it stands alone.
 */
final class NameRepair {
  private static final String PERSON = "person";

  /** What is added on a rule's word is less sure than what the model saw. */
  private static final double CONFIDENCE = 0.6;

  private final NameCues cues;
  private final List<String[]> sentences;
  private final List<List<Span>> found;
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> addressed = new HashSet<>();

  NameRepair(NameCues cues, List<String[]> sentences, List<List<Span>> found) {
    this.cues = cues;
    this.sentences = sentences;
    this.found = new ArrayList<>();
    NameBegins begins = new NameBegins(cues, sentences, found);
    for (int s = 0; s < sentences.size(); s++) {
      this.found.add(titled(sentences.get(s), begins.right(sentences.get(s), found.get(s))));
    }
    for (int s = 0; s < sentences.size(); s++) {
      for (Span name : this.found.get(s)) {
        if (isPerson(name) && (name.length() > 1 || afterHonorific(sentences.get(s), name))) {
          String surname = NameEnds.surname(sentences.get(s), name);
          surnames.add(surname);
          if (afterHonorific(sentences.get(s), name)) {
            addressed.add(surname);
          }
        }
      }
    }
  }

  /** The names of one sentence, in order. */
  List<Span> sentence(int s) {
    String[] words = sentences.get(s);
    List<Span> names = found.get(s);
    List<Span> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.length; i++) {
      if (next < names.size() && names.get(next).getStart() == i) {
        all.add(asAddressed(words, names.get(next)));
        i = names.get(next).getEnd() - 1;
        next++;
      } else if (surnames.contains(words[i]) && standsAlone(words, i)) {
        all.add(new Span(i, i + 1, PERSON, CONFIDENCE));
      }
    }
    return all;
  }

  /** Whoever is "Mr. Tarn" somewhere is no body where "Tarn" stands alone. */
  private Span asAddressed(String[] words, Span name) {
    boolean body = !isPerson(name) && name.length() == 1;
    return body && addressed.contains(words[name.getStart()])
        ? new Span(name.getStart(), name.getEnd(), PERSON, CONFIDENCE)
        : name;
  }

  private List<Span> titled(String[] words, List<Span> names) {
    List<Span> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.length; i++) {
      if (next < names.size() && names.get(next).getStart() == i) {
        Span titled = withoutTitles(words, names.get(next));
        Span name = isPerson(titled) ? NameEnds.right(words, titled) : titled;
        all.add(name);
        i = name.getEnd() - 1;
        while (next < names.size() && names.get(next).getStart() <= i) {
          next++;
        }
      } else if (cues.isHonorific(words[i])) {
        int end = i + 1;
        int limit = next < names.size() ? names.get(next).getStart() : words.length;
        while (end < limit && isNameWord(words, end)) {
          end++;
        }
        if (end > i + 1) {
          all.add(new Span(i + 1, end, PERSON, CONFIDENCE));
          i = end - 1;
        }
      } else if (cues.isOffice(words[i])
          && isSurname(words, i + 1)
          && (next == names.size() || names.get(next).getStart() > i + 1)) {
        all.add(new Span(i + 1, i + 2, PERSON, CONFIDENCE));
        i++;
      }
    }
    return all;
  }

  /** Whether one word that can hardly be but a name stands here, and no other behind it. */
  private boolean isSurname(String[] words, int i) {
    NameLexicon lexicon = NameLexicon.english();
    return i < words.length
        && WordShape.isCapitalised(words[i])
        && (i + 1 == words.length || !isNameWord(words, i + 1))
        && !cues.isTitle(words[i])
        && !cues.isOrganizationHead(words[i])
        && !lexicon.isCommon(words[i])
        && !lexicon.isNoName(words[i])
        && RoleNouns.english().find(words[i]) == null;
  }

  /** A name behind its last title ("Labour Minister"), but "Martin Luther King" is one whole. */
  private Span withoutTitles(String[] words, Span name) {
    int begin = name.getStart();
    if (isPerson(name) && !NameLexicon.english().isForename(words[begin])) {
      for (int i = begin; i + 1 < name.getEnd(); i++) {
        begin = cues.isTitle(words[i]) ? i + 1 : begin;
      }
    }
    int person = titledPerson(words, name);
    return person > 0
        ? new Span(person, name.getEnd(), PERSON, CONFIDENCE)
        : new Span(begin, name.getEnd(), name.getType(), name.getProb());
  }

  /**
   * Where the full name begins that a title announces within what was taken for a body ("Harbour
   * Minister Ana Ruiz"); 0 if there is none.
   */
  private int titledPerson(String[] words, Span name) {
    for (int i = name.getEnd() - 3; i > name.getStart() && !isPerson(name); i--) {
      if (cues.isTitle(words[i])) {
        boolean person =
            IntStream.range(i + 1, name.getEnd())
                .allMatch(w -> isNameWord(words, w) && !cues.isOrganizationHead(words[w]));
        return person ? i + 1 : 0;
      }
    }
    return 0;
  }

  private boolean afterHonorific(String[] words, Span name) {
    return name.getStart() > 0 && cues.isHonorific(words[name.getStart() - 1]);
  }

  private static boolean isNameWord(String[] words, int i) {
    return WordShape.isCapitalised(words[i])
        || (words[i].equals("-") && i + 1 < words.length && WordShape.isCapitalised(words[i + 1]));
  }

  private static boolean standsAlone(String[] words, int i) {
    return (i == 0 || !isNameWord(words, i - 1))
        && (i + 1 == words.length || !isNameWord(words, i + 1));
  }

  private static boolean isPerson(Span name) {
    return PERSON.equals(name.getType());
  }
}
