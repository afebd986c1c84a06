package org.dixit.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.util.Span;

/**
 * Puts right where a person's name begins, over one document. A surname that looks like a forename
 * hides a rare forename before it from the model: of "Sen. Rand Paul" it sees "Paul" alone. A
 * capital at the beginning of a sentence tells nothing, so there the two words must stand together
 * elsewhere too.
 */
final class NameBegins {
  private static final int SHORTEST = 3;

  private final NameCues cues;
  private final NameLexicon lexicon = NameLexicon.english();
  private final Set<String> together = new HashSet<>();

  /**
   * @param sentences in words, as {@link NameTokens} has them
   * @param found the names of each, in words
   */
  NameBegins(NameCues cues, List<String[]> sentences, List<List<Span>> found) {
    this.cues = cues;
    for (int s = 0; s < sentences.size(); s++) {
      String[] words = sentences.get(s);
      List<Span> names = found.get(s);
      for (int n = 0; n < names.size(); n++) {
        int begin = names.get(n).getStart();
        if (lacksForename(words, names, n) && !beginsSentence(words, begin - 1)) {
          together.add(words[begin - 1] + " " + words[begin]);
        }
      }
    }
  }

  /** The names of one sentence, in order, those with their forename that lacked it. */
  List<Span> right(String[] words, List<Span> names) {
    List<Span> all = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      Span name = names.get(n);
      int begin = name.getStart();
      boolean lacks =
          lacksForename(words, names, n)
              && together.contains(words[begin - 1] + " " + words[begin]);
      all.add(lacks ? new Span(begin - 1, name.getEnd(), name.getType(), name.getProb()) : name);
    }
    return all;
  }

  private boolean lacksForename(String[] words, List<Span> names, int n) {
    Span name = names.get(n);
    int before = name.getStart() - 1;
    return name.length() == 1
        && "person".equals(name.getType())
        && before >= (n == 0 ? 0 : names.get(n - 1).getEnd())
        && isForename(words[before])
        && (before == 0 || !isPartOfMore(words[before - 1]));
  }

  /** Whether a word written like a name is known as nothing else. */
  private boolean isForename(String word) {
    return word.length() >= SHORTEST
        && WordShape.of(word).equals("Xx")
        && !cues.isTitle(word)
        && !cues.isHonorific(word)
        && !cues.isOffice(word)
        && !cues.isOrganizationHead(word)
        && !lexicon.isCommon(word)
        && !lexicon.isNoName(word)
        && !lexicon.isOrganizationWord(word)
        && !lexicon.isPlace(word)
        && RoleNouns.english().find(word) == null;
  }

  /** "White House Clinton": two capitals before a name are a body or a place. */
  private boolean isPartOfMore(String word) {
    return WordShape.isCapitalised(word)
        && !cues.isTitle(word)
        && !cues.isHonorific(word)
        && !lexicon.isNoName(word);
  }

  private static boolean beginsSentence(String[] words, int i) {
    return i == 0 || !(Character.isLetter(words[i - 1].charAt(0)) || words[i - 1].equals(","));
  }
}
