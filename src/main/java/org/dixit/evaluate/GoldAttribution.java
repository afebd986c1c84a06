package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds a gold record's content and source in its text. Gold gives the first words of the content
 * and the words of the source; the source is taken to be the occurrence nearest to the content.
 */
final class GoldAttribution {
  private GoldAttribution() {}

  /** The attribution, or null if the text has not the content's words. */
  static @Nullable Attribution locate(JsonNode record, String text) {
    String quote = record.get("quote").asText();
    int begin = text.indexOf(quote);
    if (begin < 0) {
      return null;
    }
    Span content = new Span(begin, begin + quote.length());
    JsonNode mention = record.get("mention");
    Span source =
        mention == null || mention.isNull() || mention.asText().equals("None")
            ? null
            : nearest(text, mention.asText(), content);
    return new Attribution(
        List.of(content),
        null,
        source,
        QuotationType.valueOf(record.get("kind").asText().toUpperCase(java.util.Locale.ROOT)),
        AttributionMode.VOICED,
        1);
  }

  private static @Nullable Span nearest(String text, String mention, Span content) {
    Matcher matcher =
        Pattern.compile("(?<!\\w)" + Pattern.quote(mention) + "(?!\\w)").matcher(text);
    Span best = null;
    int bestDistance = Integer.MAX_VALUE;
    while (matcher.find()) {
      Span found = new Span(matcher.start(), matcher.end());
      int distance =
          found.end() <= content.begin()
              ? content.begin() - found.end()
              : found.begin() - content.end();
      if (!found.overlaps(content) && distance < bestDistance) {
        best = found;
        bestDistance = distance;
      }
    }
    return best;
  }
}
