package org.dixit.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.model.ArtifactSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Gives OpenNLP's name finder our own features. OpenNLP creates it by its name, which the model's
 * manifest holds; the word table travels in the model.
 */
public final class NameFinderFactory extends TokenNameFinderFactory {
  private static final String SUFFIX = "words";
  private static final String ENTRY = "names." + SUFFIX;

  static {
    // OpenNLP creates classes of the packages that were named to it, no others.
    ExtensionLoader.registerAllowedPackage(NameFinderFactory.class.getPackageName() + ".");
  }

  private @Nullable WordTable words;

  /** For OpenNLP, when it loads a model. */
  public NameFinderFactory() {}

  /** For training. */
  public NameFinderFactory(WordTable words, SequenceCodec<String> codec) {
    super(null, Map.of(), codec);
    this.words = words;
  }

  /**
   * Loads a model that was trained with this factory.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static TokenNameFinderModel load(InputStream in) throws IOException {
    TokenNameFinderModel model = new TokenNameFinderModel(in);
    if (!(model.getFactory() instanceof NameFinderFactory)) {
      throw new IOException("a name finder's model, but not one of Dixit's");
    }
    return model;
  }

  /** As {@link #load(InputStream)}. */
  public static TokenNameFinderModel load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in);
    }
  }

  /**
   * The word table given or, after loading, that of the model.
   *
   * @throws IllegalStateException if the model has none
   */
  public WordTable words() {
    if (words == null && artifactProvider != null) {
      words = artifactProvider.getArtifact(ENTRY);
    }
    if (words == null) {
      throw new IllegalStateException("the name finder's model has no word table");
    }
    return words;
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new NameContexts(words());
  }

  @SuppressWarnings("rawtypes") // as OpenNLP declares it
  @Override
  public Map<String, ArtifactSerializer<?>> createArtifactSerializersMap() {
    Map<String, ArtifactSerializer<?>> serializers = super.createArtifactSerializersMap();
    serializers.put(SUFFIX, new WordTable.Serializer());
    return serializers;
  }

  @Override
  public Map<String, Object> createArtifactMap() {
    Map<String, Object> artifacts = super.createArtifactMap();
    artifacts.put(ENTRY, words());
    return artifacts;
  }

  @Override
  public void validateArtifactMap() throws InvalidFormatException {
    if (!(artifactProvider.getArtifact(ENTRY) instanceof WordTable)) {
      throw new InvalidFormatException("the name finder's model has no word table");
    }
  }
}
