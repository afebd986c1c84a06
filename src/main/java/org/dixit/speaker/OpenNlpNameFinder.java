package org.dixit.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;

/**
 * Finds names with an OpenNLP model that {@code org.dixit.train.TrainNames} trained. The model is
 * shared, the finder around it, which is not thread-safe, is kept one a thread. Thread-safe.
 */
public final class OpenNlpNameFinder implements NameFinder {
  private static final String MODEL = "names-en.bin";

  private static final Pattern CONTRACTION =
      Pattern.compile("(?i)(?:I|you|he|she|it|we|they|that|there|who|what|let)['\u2019]\\p{L}+");

  private final WordTable words;
  private final Recasing recasing;
  private final NameCues cues = NameCues.english();
  private final ThreadLocal<NameFinderME> finders;

  /** A finder with a model of one's own. */
  public OpenNlpNameFinder(TokenNameFinderModel model) {
    if (!(model.getFactory() instanceof NameFinderFactory factory)) {
      throw new IllegalArgumentException("not a model of Dixit's name finder");
    }
    this.words = factory.words();
    this.recasing = new Recasing(words);
    this.finders = ThreadLocal.withInitial(() -> new NameFinderME(model));
  }

  /**
   * The finder with the English model that is on the class path; all who ask share it.
   *
   * @throws UncheckedIOException if the model is missing or damaged
   */
  public static OpenNlpNameFinder english() {
    return English.FINDER;
  }

  /** Loaded when first asked for. */
  private static final class English {
    static final OpenNlpNameFinder FINDER = load();

    private static OpenNlpNameFinder load() {
      try (InputStream in = OpenNlpNameFinder.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IOException("not on the class path: " + MODEL);
        }
        return new OpenNlpNameFinder(NameFinderFactory.load(in));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the English name finder", e);
      }
    }
  }

  @Override
  public List<Name> find(AnnotatedText text) {
    List<NameTokens> sentences =
        text.sentences().stream().map(range -> NameTokens.of(text.text(), range)).toList();
    List<String[]> all = sentences.stream().map(s -> recasing.of(s.words())).toList();
    DocumentEvidence evidence = new DocumentEvidence(all, words, cues);
    NameFinderME finder = finders.get();
    List<List<opennlp.tools.util.Span>> found = new ArrayList<>();
    for (String[] sentence : all) {
      found.add(find(sentence, finder, evidence));
    }
    finder.clearAdaptiveData();
    List<Name> names = new ArrayList<>();
    NameRepair repair = new NameRepair(cues, all, found);
    for (int s = 0; s < all.size(); s++) {
      for (var span : repair.sentence(s)) {
        Name name = name(sentences.get(s), span);
        if (isName(name.span().in(text.text()))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether the words are more than marks or a pronoun with its verb ("She'll"). */
  private static boolean isName(String words) {
    return words.chars().anyMatch(Character::isLetterOrDigit)
        && !CONTRACTION.matcher(words).matches();
  }

  private static List<opennlp.tools.util.Span> find(
      String[] sentence, NameFinderME finder, DocumentEvidence evidence) {
    List<opennlp.tools.util.Span> found = new ArrayList<>();
    for (Span stretch : NameStretches.of(sentence)) {
      String[] near = Arrays.copyOfRange(sentence, stretch.begin(), stretch.end());
      for (var span : finder.find(near, evidence.of(near))) {
        found.add(new opennlp.tools.util.Span(span, stretch.begin()));
      }
    }
    return found;
  }

  private static Name name(NameTokens sentence, opennlp.tools.util.Span found) {
    Span first = sentence.spans().get(found.getStart());
    Span last = sentence.spans().get(found.getEnd() - 1);
    return new Name(
        new Span(first.begin(), last.end()),
        NameKind.valueOf(found.getType().toUpperCase(Locale.ROOT)),
        found.getProb());
  }
}
