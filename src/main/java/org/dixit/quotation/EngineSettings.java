package org.dixit.quotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dixit.attribution.AttributionModel;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.speaker.ArticleSpeakerResolver;
import org.dixit.speaker.SpeakerAliases;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.text.ContentId;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.TextAnnotator;
import org.dixit.theme.QuotationExplainer;
import org.dixit.theme.Taxonomy;
import org.dixit.theme.TaxonomyThemeTagger;
import org.dixit.theme.Theme;
import org.dixit.theme.ThemeTagger;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is built from. Small and serializable, so that it travels to the workers, where
 * each JVM builds one engine for it and keeps it.
 *
 * @param themeFiles the texts of the theme files by name; none for the built-in taxonomy
 * @param speakersFile the text of the alias file
 * @param attribution the model that finds attributions
 */
public record EngineSettings(
    Map<String, String> themeFiles, String speakersFile, AttributionModel attribution)
    implements Serializable {
  private static final String BUILT_IN_SPEAKERS = "/org/dixit/speaker/speakers.yaml";
  private static final Map<EngineSettings, QuotationEngine> BUILT = new ConcurrentHashMap<>();
  private static final Map<Map<String, String>, ThemeTagger> TAGGERS = new ConcurrentHashMap<>();
  private static final Map<String, SpeakerAliases> ALIASES = new ConcurrentHashMap<>();

  /** Loaded when first asked for. */
  private static final class Annotator {
    static final TextAnnotator ENGLISH = OpenNlpTextAnnotator.english();
  }

  public EngineSettings {
    themeFiles = Map.copyOf(themeFiles);
  }

  /**
   * Reads and checks what the user has edited; the model is the accurate one.
   *
   * @param themes a folder of theme files at any address that Beam's file systems know, or null for
   *     the built-in taxonomy
   * @param speakers the address of an alias file, or null for the built-in one
   * @throws org.dixit.theme.TaxonomyException if a theme file has mistakes, with file and line
   * @throws org.dixit.speaker.SpeakerAliasesException if the alias file has, with file and line
   * @throws IOException if a file cannot be read
   */
  public static EngineSettings of(@Nullable String themes, @Nullable String speakers)
      throws IOException {
    EngineSettings settings =
        new EngineSettings(
            themes == null ? Map.of() : UserFiles.themes(themes),
            speakers == null ? builtInSpeakers() : UserFiles.text(speakers),
            AttributionModel.ACCURATE);
    settings.taxonomy();
    if (speakers != null) {
      SpeakerAliases.read(speakers, settings.speakersFile());
    }
    return settings;
  }

  /** What comes with Dixit. */
  public static EngineSettings standard() {
    try {
      return of(null, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in files cannot be read", e);
    }
  }

  /** The same with another model for attributions. */
  public EngineSettings with(AttributionModel model) {
    return new EngineSettings(themeFiles, speakersFile, model);
  }

  /** The engine of this JVM for these settings; built when first asked for, then shared. */
  public QuotationEngine engine() {
    return BUILT.computeIfAbsent(this, EngineSettings::build);
  }

  /** Explains what the engine finds in a text, and why. */
  public QuotationExplainer explainer() {
    return new QuotationExplainer(
        annotator(),
        EncoderAttributionExtractor.english(attribution),
        TaxonomyThemeTagger.of(taxonomy()));
  }

  /** The tagger of this JVM for these settings; made when first asked for, then shared. */
  public ThemeTagger tagger() {
    return TAGGERS.computeIfAbsent(themeFiles, files -> TaxonomyThemeTagger.of(taxonomy()));
  }

  /** The reader of words and sentences of this JVM, shared. */
  TextAnnotator annotator() {
    return Annotator.ENGLISH;
  }

  /** Theme ids in the order of the taxonomy. */
  public List<String> themeIds() {
    return taxonomy().themes().stream().map(Theme::id).toList();
  }

  /** The same for equal settings, another for others. */
  public String fingerprint() {
    return ContentId.of(themesByName(), speakersFile, attribution);
  }

  /** What the results depend on, beside the version: hashes of the models, themes and speakers. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>(hashesOfGroups());
    hashes.put("attribution_model", attribution.hash());
    return hashes;
  }

  /** Those of them that groups depend on, whichever model has found the quotations. */
  public Map<String, String> hashesOfGroups() {
    return Map.of(
        "theme_models", TaxonomyThemeTagger.modelHash(),
        "themes", themeFiles.isEmpty() ? "built in" : ContentId.of(themesByName()),
        "speakers", ContentId.of(speakersFile));
  }

  /** The speakers whose names are settled. */
  public SpeakerAliases aliases() {
    return ALIASES.computeIfAbsent(speakersFile, text -> SpeakerAliases.read("speakers", text));
  }

  /** Gives speakers their ids. */
  public SpeakerIdentity identities() {
    return new SpeakerIdentity(aliases());
  }

  /** Without their folder: what the files say counts, not where they lie. */
  private Map<String, String> themesByName() {
    Map<String, String> byName = new TreeMap<>();
    themeFiles.forEach((file, text) -> byName.put(file.substring(file.lastIndexOf('/') + 1), text));
    return byName;
  }

  private static String builtInSpeakers() throws IOException {
    try (InputStream in = EngineSettings.class.getResourceAsStream(BUILT_IN_SPEAKERS)) {
      if (in == null) {
        throw new IOException("not on the class path: " + BUILT_IN_SPEAKERS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Taxonomy taxonomy() {
    return themeFiles.isEmpty() ? Taxonomy.standard() : Taxonomy.of(new TreeMap<>(themeFiles));
  }

  private static QuotationEngine build(EngineSettings settings) {
    return new QuotationEngine(
        settings.annotator(),
        EncoderAttributionExtractor.english(settings.attribution()),
        ArticleSpeakerResolver.english(),
        TaxonomyThemeTagger.of(settings.taxonomy()));
  }
}
