package org.dixit.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.AttributionMode;
import org.dixit.attribution.QuotationType;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.speaker.SpeakerKind;
import org.dixit.tables.ContentSpan;
import org.dixit.tables.QuotationRow;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows of past nights up to another taxonomy or alias file, from what is in the rows:
 * content, cue and the speaker's name. Topics stay, since they need the article.
 */
public final class ReviseQuotations
    extends PTransform<PCollection<QuotationRow>, PCollection<QuotationRow>> {
  private static final long serialVersionUID = 1L;

  private final EngineSettings settings;
  private final boolean themes;
  private final boolean speakers;

  private ReviseQuotations(EngineSettings settings, boolean themes, boolean speakers) {
    this.settings = settings;
    this.themes = themes;
    this.speakers = speakers;
  }

  /**
   * @param themes whether to tag anew
   * @param speakers whether to look up the speakers' names in the alias file
   */
  public static ReviseQuotations with(EngineSettings settings, boolean themes, boolean speakers) {
    return new ReviseQuotations(settings, themes, speakers);
  }

  @Override
  public PCollection<QuotationRow> expand(PCollection<QuotationRow> quotations) {
    return quotations
        .apply("Revise", MapElements.into(TypeDescriptor.of(QuotationRow.class)).via(this::revised))
        .setCoder(AvroCoder.specific(QuotationRow.class));
  }

  private QuotationRow revised(QuotationRow quotation) {
    QuotationRow row = themes ? tagged(quotation) : quotation;
    return speakers ? identified(row) : row;
  }

  /** A stretch of the article, as the row has it. */
  private record Piece(int begin, String text, boolean cue) {}

  private QuotationRow tagged(QuotationRow row) {
    StringBuilder text = new StringBuilder();
    List<Span> content = new ArrayList<>();
    Span cue = null;
    for (Piece piece : pieces(row)) {
      int begin = text.length();
      text.append(piece.text());
      Span span = new Span(begin, text.length());
      text.append(' ');
      if (piece.cue()) {
        cue = span;
      } else {
        content.add(span);
      }
    }
    Attribution attribution =
        new Attribution(
            content,
            cue,
            null,
            QuotationType.valueOf(row.getQuotationType().toUpperCase(Locale.ROOT)),
            AttributionMode.valueOf(row.getAttributionMode().toUpperCase(Locale.ROOT)),
            row.getConfidence());
    return QuotationRows.tagged(
            QuotationRow.newBuilder(row),
            settings.tagger().tag(settings.annotator().annotate(text.toString()), attribution))
        .build();
  }

  /** The spans of the content and the cue in the order of the article. */
  private static List<Piece> pieces(QuotationRow row) {
    String text = row.getQuotationText();
    List<Piece> pieces = new ArrayList<>();
    int begin = 0;
    for (ContentSpan span : row.getContentSpans()) {
      int end = text.offsetByCodePoints(begin, span.getEnd() - span.getBegin());
      pieces.add(new Piece(span.getBegin(), text.substring(begin, end), false));
      begin = Math.min(text.length(), end + QuotationRows.GAP.length());
    }
    if (row.getCueText() != null && row.getCueBegin() != null) {
      pieces.add(new Piece(row.getCueBegin(), row.getCueText(), true));
    }
    pieces.sort(Comparator.comparingInt(Piece::begin));
    return pieces;
  }

  private QuotationRow identified(QuotationRow row) {
    SpeakerIdentity.Identity identity = identity(row);
    if (identity == null || identity.known() == null) {
      return row;
    }
    return QuotationRow.newBuilder(row)
        .setSpeakerId(identity.id())
        .setSpeakerName(identity.name())
        .setQuotationId(QuotationRows.quotationId(row.getQuotationText(), identity.id()))
        .build();
  }

  private SpeakerIdentity.@Nullable Identity identity(QuotationRow row) {
    String name = row.getSpeakerName();
    if (name == null) {
      return null;
    }
    return switch (row.getSpeakerKind()) {
      case "person" -> settings.identities().named(SpeakerKind.PERSON, name);
      case "organization" -> settings.identities().named(SpeakerKind.ORGANIZATION, name);
      default -> null;
    };
  }
}
