package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.dixit.speaker.NameTokens;
import org.dixit.text.Span;

/**
 * Reads names in OpenNLP's format: a sentence a line, words parted by blanks, names marked {@code
 * <START:person> Ana Ruiz <END>}. A blank line or a line that is an address begins a new document;
 * files without either are cut into stretches.
 */
public final class NameFiles {
  private static final int STRETCH = 25;

  private NameFiles() {}

  /**
   * The documents of {@code file}.
   *
   * @throws IOException if the file cannot be read or a line is not in the format; says which
   */
  public static List<NameDocument> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    boolean parted = lines.stream().anyMatch(NameFiles::isBoundary);
    List<NameDocument> documents = new ArrayList<>();
    List<NameSample> sentences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isBoundary(line) || (!parted && sentences.size() == STRETCH)) {
        add(documents, file, sentences);
        sentences = new ArrayList<>();
      }
      if (!isBoundary(line)) {
        if (count(line, "<START") != count(line, "<END>")) {
          throw new IOException(file + ", line " + (i + 1) + ": a name without its begin or end");
        }
        try {
          sentences.add(retokenised(NameSample.parse(line.strip(), sentences.isEmpty())));
        } catch (IOException e) {
          throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    add(documents, file, sentences);
    return documents;
  }

  private static void add(List<NameDocument> documents, Path file, List<NameSample> sentences) {
    if (!sentences.isEmpty()) {
      documents.add(new NameDocument(file.getFileName() + "#" + documents.size(), sentences));
    }
  }

  /** The same sentence in the words that the name finder sees. */
  private static NameSample retokenised(NameSample sample) {
    String[] words = sample.getSentence();
    int[] begins = new int[words.length];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      begins[i] = text.length();
      text.append(words[i]).append(' ');
    }
    NameTokens tokens = NameTokens.of(text, new Span(0, text.length()));
    List<opennlp.tools.util.Span> names = new ArrayList<>();
    int first = 0;
    for (opennlp.tools.util.Span name : sample.getNames()) {
      int last = name.getEnd() - 1;
      int end = begins[last] + words[last].length();
      while (tokens.spans().get(first).begin() < begins[name.getStart()]) {
        first++;
      }
      int next = first;
      while (next < tokens.spans().size() && tokens.spans().get(next).begin() < end) {
        next++;
      }
      names.add(new opennlp.tools.util.Span(first, next, name.getType()));
    }
    return new NameSample(
        tokens.words(),
        names.toArray(opennlp.tools.util.Span[]::new),
        sample.isClearAdaptiveDataSet());
  }

  private static int count(String line, String mark) {
    return line.split(mark, -1).length - 1;
  }

  private static boolean isBoundary(String line) {
    return line.isBlank() || line.startsWith("http://") || line.startsWith("https://");
  }
}
