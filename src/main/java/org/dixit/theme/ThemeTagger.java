package org.dixit.theme;

import org.dixit.attribution.Attribution;
import org.dixit.text.AnnotatedText;

/** Tells themes, target and topics of a quotation. Implementations are thread-safe. */
public interface ThemeTagger {
  /** Judges one attribution of {@code text}. */
  QuotationThemes tag(AnnotatedText text, Attribution attribution);
}
