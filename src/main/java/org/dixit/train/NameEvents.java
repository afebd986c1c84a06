package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.Event;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.SequenceCodec;
import org.dixit.speaker.DocumentEvidence;
import org.dixit.speaker.NameCues;
import org.dixit.speaker.NameFinderFactory;
import org.dixit.speaker.NameStretches;
import org.dixit.speaker.Recasing;
import org.dixit.text.Span;

/**
 * Turns annotated documents into what OpenNLP's trainers learn from: one event for each word near a
 * capital. OpenNLP's own event stream knows no stretches and no evidence from the document.
 */
final class NameEvents {
  private final NameFinderFactory factory;
  private final NameCues cues = NameCues.english();
  private final Recasing recasing;
  private final NameContextGenerator contexts;
  private final SequenceCodec<String> codec;
  private final Map<String, String> shared = new HashMap<>();

  NameEvents(NameFinderFactory factory) {
    this.factory = factory;
    this.recasing = new Recasing(factory.words());
    this.contexts = factory.createContextGenerator();
    this.codec = factory.createSequenceCodec();
  }

  List<Event> of(List<NameDocument> documents) {
    List<Event> events = new ArrayList<>();
    for (NameDocument document : documents) {
      List<String[]> sentences = document.words().stream().map(recasing::of).toList();
      DocumentEvidence evidence = new DocumentEvidence(sentences, factory.words(), cues);
      for (int s = 0; s < sentences.size(); s++) {
        String[] words = sentences.get(s);
        NameSample sample = document.sentences().get(s);
        String[] outcomes = codec.encode(sample.getNames(), words.length);
        for (Span stretch : NameStretches.of(words)) {
          add(
              events,
              Arrays.copyOfRange(words, stretch.begin(), stretch.end()),
              Arrays.copyOfRange(outcomes, stretch.begin(), stretch.end()),
              evidence);
        }
      }
    }
    return events;
  }

  private void add(
      List<Event> events, String[] words, String[] outcomes, DocumentEvidence evidence) {
    String[][] additional = evidence.of(words);
    for (int i = 0; i < words.length; i++) {
      String[] context = contexts.getContext(i, words, outcomes, additional);
      for (int k = 0; k < context.length; k++) {
        context[k] = shared.computeIfAbsent(context[k], feature -> feature);
      }
      events.add(new Event(outcomes[i], context));
    }
  }
}
