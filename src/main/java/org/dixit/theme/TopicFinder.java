package org.dixit.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Tells what a quotation is about: its two or three most salient noun phrases and names, in a form
 * that groups ("no-fly zones" gives "no-fly zone"). A phrase is the more salient the rarer it is in
 * the background (inverse document frequency), the more of the quotation's words it has, and the
 * more often the article uses it. Immutable and thread-safe.
 */
public final class TopicFinder {
  private static final int MOST = 3;
  private static final TopicFinder STANDARD = new TopicFinder(PhraseFrequencies.standard());

  private final PhraseFrequencies background;

  private TopicFinder(PhraseFrequencies background) {
    this.background = background;
  }

  /** A finder that ranks against the news that Dixit was built with. */
  public static TopicFinder standard() {
    return STANDARD;
  }

  private static final class Candidate {
    private final NounPhrase phrase;
    private double weight;

    private Candidate(NounPhrase phrase) {
      this.phrase = phrase;
    }
  }

  /** The topics of the content in {@code spans}, best first; none if it names nothing. */
  public List<String> find(AnnotatedText text, List<Span> spans) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Span span : spans) {
      for (NounPhrase found : NounPhraseChunker.phrasesIn(text, text.tokensIn(span))) {
        NounPhrase phrase = background.grouped(found);
        Candidate candidate =
            candidates.computeIfAbsent(phrase.key(), key -> new Candidate(phrase));
        candidate.weight += salience(phrase, text.text());
      }
    }
    List<NounPhrase> chosen = new ArrayList<>();
    candidates.values().stream()
        .filter(candidate -> candidate.weight > 0)
        .sorted(Comparator.comparingDouble((Candidate c) -> c.weight).reversed())
        .map(candidate -> candidate.phrase)
        .forEach(
            phrase -> {
              if (chosen.size() < MOST && chosen.stream().noneMatch(phrase::sharesWordsWith)) {
                chosen.add(phrase);
              }
            });
    return chosen.stream().map(NounPhrase::canonical).toList();
  }

  private double salience(NounPhrase phrase, String article) {
    double words = phrase.words().size() > 1 || phrase.name() ? 1.3 : 1;
    return words * background.rarity(phrase) * (1 + Math.log(1 + occurrences(phrase, article)));
  }

  /** How often the article has the phrase's last word as written; a plural begins with it. */
  private static int occurrences(NounPhrase phrase, String article) {
    List<String> words = phrase.words();
    String head = words.get(words.size() - 1);
    int count = 0;
    for (int at = article.indexOf(head); at >= 0; at = article.indexOf(head, at + head.length())) {
      count += at == 0 || !Character.isLetter(article.charAt(at - 1)) ? 1 : 0;
    }
    return count;
  }
}
