package org.dixit.quotation;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dixit.attribution.EncoderAttributionExtractor;
import org.dixit.text.OpenNlpTextAnnotator;

/**
 * What an engine is built from. Small and serializable, so that it travels to the workers, where
 * each JVM builds one engine for it and keeps it.
 */
public record EngineSettings() implements Serializable {
  private static final Map<EngineSettings, QuotationEngine> BUILT = new ConcurrentHashMap<>();

  /** The engine of this JVM for these settings; built when first asked for, then shared. */
  public QuotationEngine engine() {
    return BUILT.computeIfAbsent(this, EngineSettings::build);
  }

  private static QuotationEngine build(EngineSettings settings) {
    throw new UnsupportedOperationException();
  }
}
