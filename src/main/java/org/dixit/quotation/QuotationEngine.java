package org.dixit.quotation;

import java.util.ArrayList;
import java.util.List;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionExtractor;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.speaker.SpeakerResolver;
import org.dixit.text.AnnotatedText;
import org.dixit.text.EnglishLemmas;
import org.dixit.text.Span;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.ThemeTagger;
import org.jspecify.annotations.Nullable;

/**
 * The engine: text in, quotations with speakers and themes out. Usable as a library, without Beam.
 * Thread-safe if its parts are, as their interfaces demand.
 */
public final class QuotationEngine {
  private final TextAnnotator annotator;
  private final AttributionExtractor extractor;
  private final SpeakerResolver resolver;
  private final ThemeTagger tagger;

  public QuotationEngine(
      TextAnnotator annotator,
      AttributionExtractor extractor,
      SpeakerResolver resolver,
      ThemeTagger tagger) {
    this.annotator = annotator;
    this.extractor = extractor;
    this.resolver = resolver;
    this.tagger = tagger;
  }

  /**
   * The quotations of one article, ordered by where their content begins.
   *
   * @param title the article's headline, if known
   */
  public List<Quotation> quotations(String text, @Nullable String title) {
    AnnotatedText annotated = annotator.annotate(text);
    List<Attribution> attributions = extractor.extract(annotated);
    List<ResolvedSpeaker> speakers = resolver.resolve(annotated, title, attributions);
    List<Quotation> quotations = new ArrayList<>(attributions.size());
    for (int i = 0; i < attributions.size(); i++) {
      quotations.add(quotation(annotated, attributions.get(i), speakers.get(i)));
    }
    return quotations;
  }

  private Quotation quotation(
      AnnotatedText annotated, Attribution attribution, ResolvedSpeaker speaker) {
    Span extent = attribution.extent();
    int first = annotated.sentenceAt(extent.begin());
    int last = annotated.sentenceAt(extent.end() - 1);
    List<Span> sentences = annotated.sentences();
    return new Quotation(
        attribution,
        speaker,
        tagger.tag(annotated, attribution),
        cueLemma(annotated, attribution.cue()),
        first > 0 ? sentences.get(first - 1) : null,
        last + 1 < sentences.size() ? sentences.get(last + 1) : null,
        annotated.paragraphAt(extent.begin()));
  }

  /** The base form of the cue's last verb: "say" of "has said". */
  private static @Nullable String cueLemma(AnnotatedText annotated, @Nullable Span cue) {
    if (cue == null) {
      return null;
    }
    Span tokens = annotated.tokensIn(cue);
    for (int token = tokens.end() - 1; token >= tokens.begin(); token--) {
      if (annotated.tag(token).equals("VERB")) {
        return EnglishLemmas.instance().verb(annotated.word(token));
      }
    }
    return null;
  }
}
