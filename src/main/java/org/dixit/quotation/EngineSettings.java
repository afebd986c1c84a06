package org.dixit.quotation;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.speaker.ArticleSpeakerResolver;
import org.dixit.text.ContentId;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.theme.Taxonomy;
import org.dixit.theme.TaxonomyThemeTagger;
import org.dixit.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is built from. Small and serializable, so that it travels to the workers, where
 * each JVM builds one engine for it and keeps it.
 *
 * @param themeFiles the texts of the theme files by name; none for the built-in taxonomy
 */
public record EngineSettings(Map<String, String> themeFiles) implements Serializable {
  private static final Map<EngineSettings, QuotationEngine> BUILT = new ConcurrentHashMap<>();

  public EngineSettings {
    themeFiles = Map.copyOf(themeFiles);
  }

  /**
   * Reads and checks what the user has edited.
   *
   * @param themes a folder of theme files, or null for the built-in taxonomy
   * @throws IllegalArgumentException if a file has mistakes, with file, line and reason
   * @throws IOException if a file cannot be read
   */
  public static EngineSettings of(@Nullable String themes) throws IOException {
    EngineSettings settings =
        new EngineSettings(themes == null ? Map.of() : Taxonomy.texts(Path.of(themes)));
    settings.taxonomy();
    return settings;
  }

  /** The engine of this JVM for these settings; built when first asked for, then shared. */
  public QuotationEngine engine() {
    return BUILT.computeIfAbsent(this, EngineSettings::build);
  }

  /** Theme ids in the order of the taxonomy. */
  public List<String> themeIds() {
    return taxonomy().themes().stream().map(Theme::id).toList();
  }

  /** The same for equal settings, another for others. */
  public String fingerprint() {
    return ContentId.of(new TreeMap<>(themeFiles));
  }

  private Taxonomy taxonomy() {
    return themeFiles.isEmpty() ? Taxonomy.standard() : Taxonomy.of(new TreeMap<>(themeFiles));
  }

  private static QuotationEngine build(EngineSettings settings) {
    return new QuotationEngine(
        OpenNlpTextAnnotator.english(),
        EncoderAttributionExtractor.english(),
        ArticleSpeakerResolver.english(),
        TaxonomyThemeTagger.of(settings.taxonomy()));
  }
}
