package org.dixit.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a whole document says of each capitalised word in it: whether a title stands before it
 * somewhere, a forename, a verb of speech after, whether it ends a longer name elsewhere ("Ana Ruiz
 * ... Ruiz"), whether it is written small too. A name is seldom introduced where it is hard to see.
 * Immutable.
 */
public final class DocumentEvidence {
  private static final String[] NONE = {};

  private static final class Seen {
    int times;
    int titled;
    int afterForename;
    int speaks;
    int inPlace;
    int endsLonger;
    int beginsLonger;
    int alone;
    boolean small;
    String longerHead = "";
  }

  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, String[]> features = new HashMap<>();

  /** Reads all sentences of a document. */
  public DocumentEvidence(List<String[]> sentences, WordTable words, NameCues cues) {
    for (String[] sentence : sentences) {
      read(sentence, words, cues);
    }
    for (String[] sentence : sentences) {
      for (String token : sentence) {
        Seen word = seen.get(token.toLowerCase(Locale.ROOT));
        if (word != null && !WordShape.isCapitalised(token)) {
          word.small = true;
        }
      }
    }
  }

  /** The features of each word of one of the document's sentences. */
  public String[][] of(String[] sentence) {
    String[][] all = new String[sentence.length][];
    for (int i = 0; i < sentence.length; i++) {
      all[i] =
          WordShape.isCapitalised(sentence[i])
              ? features.computeIfAbsent(sentence[i].toLowerCase(Locale.ROOT), this::features)
              : NONE;
    }
    return all;
  }

  private String[] features(String key) {
    Seen word = seen.get(key);
    if (word == null) {
      return NONE;
    }
    List<String> f = new ArrayList<>();
    f.add("dn=" + bucket(word.times) + (word.small ? "s" : ""));
    f.add("dt=" + bucket(word.titled));
    f.add("df=" + bucket(word.afterForename));
    f.add("dv=" + bucket(word.speaks));
    f.add("di=" + bucket(word.inPlace));
    f.add("de=" + bucket(word.endsLonger) + bucket(word.beginsLonger) + bucket(word.alone));
    f.add("dh=" + word.longerHead);
    f.add(
        "dx="
            + bit(word.titled)
            + bit(word.afterForename)
            + bit(word.speaks)
            + bit(word.inPlace)
            + bit(word.endsLonger)
            + bit(word.beginsLonger)
            + (word.small ? 1 : 0));
    return f.toArray(String[]::new);
  }

  private static int bit(int n) {
    return n > 0 ? 1 : 0;
  }

  private static int bucket(int n) {
    return n < 3 ? n : n < 6 ? 3 : 6;
  }

  private void read(String[] sentence, WordTable words, NameCues cues) {
    int i = 0;
    while (i < sentence.length) {
      if (!WordShape.isCapitalised(sentence[i]) || cues.isTitle(sentence[i])) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < sentence.length && inName(sentence[end])) {
        end++;
      }
      run(sentence, i, end, words, cues);
      i = end;
    }
  }

  private static boolean inName(String token) {
    return WordShape.isCapitalised(token) || token.equals("-");
  }

  private void run(String[] sentence, int begin, int end, WordTable words, NameCues cues) {
    boolean titled = begin > 0 && cues.isTitle(sentence[begin - 1]);
    boolean speaks =
        (end < sentence.length && cues.isSpeech(sentence[end]))
            || (begin > 0 && cues.isSpeech(sentence[begin - 1]));
    boolean inPlace = begin > 0 && cues.isPlacePreposition(sentence[begin - 1]);
    String head = sentence[end - 1].toLowerCase(Locale.ROOT);
    for (int i = begin; i < end; i++) {
      if (!WordShape.isCapitalised(sentence[i])) {
        continue;
      }
      Seen word = seen.computeIfAbsent(sentence[i].toLowerCase(Locale.ROOT), k -> new Seen());
      word.times++;
      word.titled += titled ? 1 : 0;
      word.speaks += speaks ? 1 : 0;
      word.inPlace += inPlace ? 1 : 0;
      if (end - begin == 1) {
        word.alone++;
        continue;
      }
      if (i == end - 1) {
        word.endsLonger++;
        word.afterForename += words.get(sentence[begin]).lists().contains("F") ? 1 : 0;
      } else {
        word.beginsLonger += i == begin ? 1 : 0;
        word.longerHead = cues.isOrganizationHead(head) ? head : word.longerHead;
      }
    }
  }
}
