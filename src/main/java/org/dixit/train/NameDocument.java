package org.dixit.train;

import java.util.List;
import opennlp.tools.namefind.NameSample;

/** The annotated sentences of one document, or of a stretch of a file that does not part them. */
public record NameDocument(String id, List<NameSample> sentences) {
  public NameDocument {
    sentences = List.copyOf(sentences);
  }

  /** The words of each sentence. */
  public List<String[]> words() {
    return sentences.stream().map(NameSample::getSentence).toList();
  }
}
