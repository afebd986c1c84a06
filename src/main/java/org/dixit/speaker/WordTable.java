package org.dixit.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;

/**
 * What is known of words before any name is annotated: the distributional classes they fall into,
 * how often they are capitalised, which lists of names have them. Learned from plain text and name
 * lists by {@code org.dixit.train.TrainNames}; travels in the name finder's model. Immutable.
 */
public final class WordTable implements SerializableArtifact {
  /** The words of unknown forms. */
  public static final Word UNKNOWN = new Word("-", "-", '-', "");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * What is known of one form.
   *
   * @param fine its class among many
   * @param coarse its class among few
   * @param capitals how often it is capitalised inside sentences: '0' (never) to '5' (always), '-'
   *     if it was never seen there
   * @param lists a letter for each list that has it: F forenames, S surnames, P places
   */
  public record Word(String fine, String coarse, char capitals, String lists) {}

  private final Map<String, Word> words;

  /** A table of the given words by their form, as written. */
  public WordTable(Map<String, Word> words) {
    this.words = Map.copyOf(words);
  }

  /** The entry of {@code form}, of the same without accents, or {@link #UNKNOWN}. */
  public Word get(String form) {
    Word found = words.get(form);
    if (found == null && !isAscii(form)) {
      found = words.get(withoutAccents(form));
    }
    return found != null ? found : UNKNOWN;
  }

  /** How often {@code form}, in whatever case, is capitalised inside sentences. */
  public char capitals(String form) {
    char capitals = get(form).capitals();
    return capitals != '-' ? capitals : get(form.toLowerCase(Locale.ROOT)).capitals();
  }

  /** {@code form} with its accents and other marks dropped. */
  public static String withoutAccents(String form) {
    return MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isAscii(String form) {
    return form.chars().allMatch(c -> c < 128);
  }

  @Override
  public Class<?> getArtifactSerializerClass() {
    return Serializer.class;
  }

  /** Writes tab-separated lines in the order of the forms, so that equal tables are equal bytes. */
  public static final class Serializer implements ArtifactSerializer<WordTable> {
    @Override
    public WordTable create(InputStream in) throws IOException {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, Word> words = new HashMap<>();
      Map<Word, Word> shared = new HashMap<>();
      String line;
      while ((line = lines.readLine()) != null) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 5 || fields[3].length() != 1) {
          throw new IOException("not a line of a word table: " + line);
        }
        Word word = new Word(fields[1], fields[2], fields[3].charAt(0), fields[4]);
        words.put(fields[0], shared.computeIfAbsent(word, w -> w));
      }
      return new WordTable(words);
    }

    @Override
    public void serialize(WordTable table, OutputStream out) throws IOException {
      Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      SortedMap<String, Word> sorted = new TreeMap<>(table.words);
      for (Map.Entry<String, Word> entry : sorted.entrySet()) {
        Word word = entry.getValue();
        lines.write(
            String.join(
                "\t",
                entry.getKey(),
                word.fine(),
                word.coarse(),
                String.valueOf(word.capitals()),
                word.lists()));
        lines.write('\n');
      }
      lines.flush();
    }
  }
}
