package org.dixit.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Finds names by their capitals: titles, forenames, surnames, words of organisations and places
 * decide what a name names, and a full name decides for the bare surnames of its text. Knows
 * nothing by heart that its data files do not say; a trained finder finds more. Thread-safe.
 */
public final class CapitalizedNameFinder implements NameFinder {
  private final NameLexicon lexicon = NameLexicon.english();

  @Override
  public List<Name> find(AnnotatedText text) {
    return find(text, new Words(text));
  }

  List<Name> find(AnnotatedText text, Words words) {
    List<Name> names = new ArrayList<>();
    List<Span> headlines = new ArrayList<>();
    List<Span> singles = new ArrayList<>();
    NameRuns runs = new NameRuns(words, lexicon);
    NameClassifier classifier = new NameClassifier(words, lexicon);
    for (Span paragraph : text.paragraphs()) {
      Span range = words.within(paragraph);
      if (text.text().charAt(paragraph.end() - 1) != '.' && isHeadline(words, range)) {
        headlines.add(range);
        continue;
      }
      for (Span run : runs.within(range.begin(), range.end())) {
        for (NameClassifier.Part part : classifier.parts(run)) {
          if (part.words().length() == 1 && part.kind() == null) {
            singles.add(part.words());
          } else {
            add(names, words, part.words(), part.kind(), part.confidence());
          }
        }
      }
    }
    Map<String, NameKind> known = new HashMap<>();
    Set<String> people = new HashSet<>();
    for (Name name : names) {
      String full = name.span().in(text.text());
      known.putIfAbsent(full, name.kind());
      if (name.kind() == NameKind.PERSON) {
        List<String> parts = List.of(full.split("\\s+"));
        people.addAll(parts);
        known.putIfAbsent(parts.get(parts.size() - 1), NameKind.PERSON);
      }
    }
    Set<String> seen = new HashSet<>();
    singles.stream()
        .map(single -> words.get(single.begin()))
        .filter(word -> !word.first())
        .forEach(word -> seen.add(word.text()));
    for (Span single : singles) {
      Word word = words.get(single.begin());
      if (word.first()
          && !seen.contains(word.text())
          && !classifier.isName(single.begin(), people)) {
        continue;
      }
      NameClassifier.Part part = classifier.single(single.begin(), people);
      add(names, words, part.words(), part.kind(), part.confidence());
      known.putIfAbsent(words.get(single.begin()).text(), names.get(names.size() - 1).kind());
    }
    for (Span headline : headlines) {
      new HeadlineNames(words, lexicon, known).find(headline, names);
    }
    names.sort(Comparator.comparing(Name::span));
    return List.copyOf(names);
  }

  private static void add(
      List<Name> names,
      Words words,
      Span range,
      @org.jspecify.annotations.Nullable NameKind kind,
      double confidence) {
    Span span =
        new Span(words.get(range.begin()).span().begin(), words.get(range.end() - 1).span().end());
    names.add(new Name(span, kind == null ? NameKind.ORGANIZATION : kind, confidence));
  }

  /** Whether nearly every word that can have a capital has one. */
  static boolean isHeadline(Words words, Span range) {
    int capitals = 0;
    int small = 0;
    for (int i = range.begin(); i < range.end(); i++) {
      if (words.get(i).capitalized()) {
        capitals++;
      } else if (words.get(i).text().length() > 4) {
        small++;
      }
    }
    return range.length() >= 4 && capitals >= 4 && capitals > 5 * small;
  }
}
