package org.dixit.speaker;

import java.util.Set;
import java.util.regex.Pattern;
import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks where a source is only the go-between of an aside: "Ruiz spoke at noon and, as
 * reported by the Brenford Post, called it a shame" has Ruiz's words.
 */
final class MediatedReports {
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:^|[,(\\u2014\\u2013] ?)as (?:\\w+ly |first )?"
              + "(?:reported|quoted|cited|relayed|recounted|told|noted) (?:by|in|to) $");
  private static final int ASIDE_LENGTH = 40;
  private static final Set<String> SUBJECT =
      Set.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART");

  private final AnnotatedText text;
  private final Words words;

  MediatedReports(AnnotatedText text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** The source to read: the sentence's subject if the attribution's own is a go-between. */
  @Nullable Span source(Attribution attribution) {
    Span source = attribution.source();
    Span cue = attribution.cue();
    if (source == null || cue == null || cue.begin() < source.end()) {
      return source;
    }
    int begin = Math.max(0, source.begin() - ASIDE_LENGTH);
    boolean aside = ASIDE.matcher(text.text().substring(begin, source.begin())).find();
    boolean closed = text.text().substring(source.end(), cue.begin()).matches("[^,]{0,30}, .*");
    Span subject = aside && closed ? subject(source) : null;
    return subject == null ? source : subject;
  }

  /** The noun phrase that the sentence of {@code source} begins with. */
  private @Nullable Span subject(Span source) {
    int at = words.firstAfter(source.begin());
    int begin = at;
    while (begin > 0 && words.get(begin - 1).sentence() == words.get(at).sentence()) {
      begin--;
    }
    int end = begin;
    while (end < at
        && (end == begin || words.get(end).adjacent())
        && SUBJECT.contains(text.tag(text.firstTokenAfter(words.get(end).span().begin())))) {
      end++;
    }
    return end == begin
        ? null
        : new Span(words.get(begin).span().begin(), words.get(end - 1).span().end());
  }
}
