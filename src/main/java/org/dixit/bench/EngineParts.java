package org.dixit.bench;

import org.dixit.attribution.AttributionExtractor;
import org.dixit.attribution.AttributionModel;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.ingest.DocumentParser;
import org.dixit.ingest.container.InputReader;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.document.TikaDocumentParser;
import org.dixit.ingest.html.HtmlDocumentParser;
import org.dixit.ingest.language.TextLanguageDetector;
import org.dixit.ingest.record.FieldMapping;
import org.dixit.quotation.EngineSettings;
import org.dixit.quotation.QuotationEngine;
import org.dixit.speaker.ArticleSpeakerResolver;
import org.dixit.speaker.SpeakerResolver;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.TaxonomyThemeTagger;
import org.dixit.theme.ThemeTagger;

/** The parts of Dixit, one by one, so that each can be timed alone. All are thread-safe. */
record EngineParts(
    InputReader reader,
    DocumentParser parser,
    TextLanguageDetector languages,
    TextAnnotator annotator,
    AttributionExtractor extractor,
    SpeakerResolver resolver,
    ThemeTagger tagger,
    EngineSettings settings) {

  static EngineParts load(AttributionModel model) {
    return new EngineParts(
        new InputReader(ReadLimits.DEFAULT),
        new TikaDocumentParser(new HtmlDocumentParser(), FieldMapping.parse("")),
        TextLanguageDetector.load(),
        OpenNlpTextAnnotator.english(),
        EncoderAttributionExtractor.english(model),
        ArticleSpeakerResolver.english(),
        TaxonomyThemeTagger.standard(),
        EngineSettings.standard().with(model));
  }

  QuotationEngine engine() {
    return new QuotationEngine(annotator, extractor, resolver, tagger);
  }
}
