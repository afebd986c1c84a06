package org.dixit.speaker;

import java.util.ArrayList;
import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An invented article whose attributions are marked in its text: {@code [S:he]} a source, {@code
 * [Q:words]} a quotation's content, {@code [C:said]} the cue of a paragraph's first. A content goes
 * with the source before it in its paragraph that has none yet, else with the next one; a paragraph
 * without a source leaves it without.
 */
record Story(String text, List<Attribution> attributions) {
  private static final OpenNlpTextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();

  static Story of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Attribution> attributions = new ArrayList<>();
    for (String paragraph : marked.split("\n", -1)) {
      List<Span> sources = new ArrayList<>();
      List<Span> contents = new ArrayList<>();
      List<Span> cues = new ArrayList<>();
      int at = 0;
      while (at < paragraph.length()) {
        boolean source = paragraph.startsWith("[S:", at);
        boolean cue = paragraph.startsWith("[C:", at);
        if (source || cue || paragraph.startsWith("[Q:", at)) {
          int end = paragraph.indexOf(']', at);
          int begin = text.length();
          text.append(paragraph, at + 3, end);
          (source ? sources : cue ? cues : contents).add(new Span(begin, text.length()));
          at = end + 1;
        } else {
          text.append(paragraph.charAt(at++));
        }
      }
      text.append('\n');
      for (int i = 0; i < contents.size(); i++) {
        attributions.add(attribution(contents.get(i), at(i, cues), at(i, sources)));
      }
    }
    return new Story(text.toString(), attributions);
  }

  private static @Nullable Span at(int i, List<Span> spans) {
    return i < spans.size() ? spans.get(i) : null;
  }

  private static Attribution attribution(Span content, @Nullable Span cue, @Nullable Span source) {
    return new Attribution(
        List.of(content), cue, source, QuotationType.DIRECT, AttributionMode.VOICED, 1);
  }

  List<ResolvedSpeaker> speakers(@Nullable String title) {
    return ArticleSpeakerResolver.english().resolve(ANNOTATOR.annotate(text), title, attributions);
  }

  List<ResolvedSpeaker> speakers() {
    return speakers(null);
  }

  /** The speakers' names, "?" for one not known. */
  List<String> names() {
    return speakers().stream().map(s -> s.name() == null ? "?" : s.name()).toList();
  }
}
