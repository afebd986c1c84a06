package org.dixit.group;

import java.util.regex.Pattern;
import org.dixit.quotation.QuotationRows;
import org.dixit.tables.QuotationRow;

/**
 * Tells utterances, of which there can be several sightings, from what was never uttered or on no
 * occasion in particular. Thread-safe.
 */
public final class Utterance {
  private static final Pattern TIME_AND_AGAIN =
      Pattern.compile(
          "(?i)\\b(?:repeatedly|often|frequently|always|regularly|routinely|consistently|long)\\b");

  private Utterance() {}

  /**
   * Whether a quotation is of one occasion: voiced, and not said "repeatedly", "often" or "long".
   */
  public static boolean isOne(QuotationRow quotation) {
    String cue = quotation.getCueText();
    return QuotationRows.isVoiced(quotation)
        && (cue == null || !TIME_AND_AGAIN.matcher(cue).find());
  }
}
