package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.dixit.speaker.NameFinderFactory;
import org.dixit.speaker.WordTable;
import org.dixit.text.OpenNlpTextAnnotator;

/**
 * Trains the name finder: {@code --data FOLDER --output FILE [--names FILE]... [--words MODEL]}.
 *
 * <p>The data folder may have {@code ner/*.txt} (names in OpenNLP's format; files called EVAL-ONLY*
 * and those under a share-alike licence are left out), {@code polnear/train-silver.jsonl.gz} with
 * {@code polnear/train/text} (machine-made names), {@code news-jsonl/*.jsonl.gz} (plain text to
 * learn word classes from) and {@code lexicons/} (forenames and surnames). {@code --names} adds
 * one's own files; {@code --words} takes what is known of words from an earlier model instead of
 * learning it. Equal input gives equal bytes.
 */
public final class TrainNames {
  private static final int PASSES = 5;
  private static final int CUTOFF = 3;
  private static final int BEAM = 2;
  private static final Set<String> LEFT_OUT = Set.of("EVAL-ONLY", "CCBYSA", "re3d");

  private TrainNames() {}

  /** Trains and writes the model; prints its size and what it was learned from. */
  public static void main(String[] args) throws IOException {
    NameTrainingOptions options = NameTrainingOptions.of(args);
    WordTable words =
        options.words() != null
            ? ((NameFinderFactory) NameFinderFactory.load(options.words()).getFactory()).words()
            : learnWords(options.data());
    List<NameDocument> documents = documents(options);
    if (documents.isEmpty()) {
      throw new IOException("no annotated names in " + options.data());
    }
    TokenNameFinderModel model = train(documents, words);
    ModelFile.write(model, options.output());
    System.out.printf(
        "%s: %d bytes, learned from %d documents%n",
        options.output(), Files.size(options.output()), documents.size());
  }

  /** Learns from documents in OpenNLP's terms. */
  static TokenNameFinderModel train(List<NameDocument> documents, WordTable words)
      throws IOException {
    NameFinderFactory factory = new NameFinderFactory(words, new BioCodec());
    MaxentModel maxent =
        LogisticTrainer.train(new NameEvents(factory).of(documents), CUTOFF, PASSES);
    return new TokenNameFinderModel(
        "en", maxent, BEAM, null, Map.of(), Map.of(), factory.createSequenceCodec(), factory);
  }

  private static List<NameDocument> documents(NameTrainingOptions options) throws IOException {
    List<NameDocument> documents = new ArrayList<>();
    for (Path file : files(options.data().resolve("ner"), ".txt")) {
      if (LEFT_OUT.stream().noneMatch(part -> file.getFileName().toString().contains(part))) {
        documents.addAll(NameFiles.read(file));
      }
    }
    for (Path file : options.names()) {
      documents.addAll(NameFiles.read(file));
    }
    Path polnear = options.data().resolve("polnear");
    Path silver = polnear.resolve("train-silver.jsonl.gz");
    if (Files.exists(silver)) {
      documents.addAll(
          new SilverNames(OpenNlpTextAnnotator.english())
              .read(silver, polnear.resolve("train/text")));
    }
    return documents;
  }

  private static WordTable learnWords(Path data) throws IOException {
    WordLearner learner = new WordLearner();
    Path news = data.resolve("news-jsonl");
    if (Files.isDirectory(news)) {
      NewsArticles.read(
          news,
          article -> article.text().lines().filter(line -> !line.isBlank()).forEach(learner::add));
    }
    Map<Character, Set<String>> lists = new TreeMap<>();
    lists.put('P', NameLists.places());
    Path lexicons = data.resolve("lexicons");
    if (Files.isDirectory(lexicons)) {
      String column = "Romanized Name";
      lists.put('F', NameLists.column(lexicons.resolve("common-forenames-by-country.csv"), column));
      lists.put('S', NameLists.column(lexicons.resolve("common-surnames-by-country.csv"), column));
    }
    return learner.learn(lists);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
