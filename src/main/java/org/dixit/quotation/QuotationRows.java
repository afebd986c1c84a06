package org.dixit.quotation;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dixit.attribution.Attribution;
import org.dixit.run.RunStamp;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.ContentSpan;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.QuotationTheme;
import org.dixit.text.CodePoints;
import org.dixit.text.ContentId;
import org.dixit.text.Span;
import org.dixit.theme.QuotationThemes;
import org.jspecify.annotations.Nullable;

/** Rows of the quotations table. Offsets become code points here, and only here. Thread-safe. */
public final class QuotationRows implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands between the spans of a discontinuous content in {@code quotation_text}. */
  static final String GAP = " ... ";

  private static final double DECIMALS = 1e4;

  private final EngineSettings settings;
  private final RunStamp stamp;

  public QuotationRows(EngineSettings settings, RunStamp stamp) {
    this.settings = settings;
    this.stamp = stamp;
  }

  /** The id of the same words by the same speaker in any article. */
  public static String quotationId(String text, @Nullable String speakerId) {
    return ContentId.of(ContentId.words(text), String.valueOf(speakerId));
  }

  /**
   * Whether somebody said so, or wrote, ruled, reported it; not only thought, felt or wanted it.
   */
  public static boolean isVoiced(QuotationRow row) {
    return "voiced".equals(row.getAttributionMode());
  }

  /** The rows of an article's quotations, in their order. */
  public List<QuotationRow> rows(ArticleRow article, List<Quotation> quotations) {
    CodePoints offsets = new CodePoints(article.getBodyText());
    return quotations.stream().map(quotation -> row(article, quotation, offsets)).toList();
  }

  /** Prints of one story agree on who "Ruiz" and "an official" are, so that statements meet. */
  private static String story(ArticleRow article) {
    return Objects.requireNonNullElse(article.getSyndicationId(), article.getArticleId());
  }

  private QuotationRow row(ArticleRow article, Quotation quotation, CodePoints offsets) {
    String body = article.getBodyText();
    Attribution attribution = quotation.attribution();
    ResolvedSpeaker speaker = quotation.speaker();
    Span cue = attribution.cue();
    Span source = attribution.source();
    String text =
        attribution.content().stream().map(span -> span.in(body)).collect(Collectors.joining(GAP));
    SpeakerIdentity.Identity identity = settings.identities().of(speaker, story(article));
    String speakerId = identity == null ? null : identity.id();
    QuotationRow.Builder row = stamp.onto(QuotationRow.newBuilder());
    return tagged(row, quotation.themes())
        .setAttributionId(
            ContentId.of(
                article.getArticleId(),
                attribution.content(),
                String.valueOf(source),
                String.valueOf(cue)))
        .setQuotationId(quotationId(text, speakerId))
        .setArticleId(article.getArticleId())
        .setSyndicationId(article.getSyndicationId())
        .setQuotationType(lower(attribution.type()))
        .setAttributionMode(lower(attribution.mode()))
        .setQuotationText(text)
        .setContentSpans(
            attribution.content().stream()
                .map(span -> new ContentSpan(offsets.at(span.begin()), offsets.at(span.end())))
                .toList())
        .setCueText(text(cue, body))
        .setCueLemma(quotation.cueLemma())
        .setCueBegin(cue == null ? null : offsets.at(cue.begin()))
        .setCueEnd(cue == null ? null : offsets.at(cue.end()))
        .setSourceText(text(source, body))
        .setSourceBegin(source == null ? null : offsets.at(source.begin()))
        .setSourceEnd(source == null ? null : offsets.at(source.end()))
        .setMentionKind(lower(speaker.mention()))
        .setSpeakerId(speakerId)
        .setSpeakerName(identity == null ? null : identity.name())
        .setSpeakerKind(lower(speaker.kind()))
        .setSpeakerRole(speaker.role())
        .setSpeakerAffiliation(speaker.affiliation())
        .setSpeakerConfidence(rounded(speaker.confidence()))
        .setConfidence(rounded(attribution.confidence()))
        .setTopics(quotation.themes().topics())
        .setContextBefore(text(quotation.before(), body))
        .setContextAfter(text(quotation.after(), body))
        .setParagraphIndex(quotation.paragraph())
        .setSourceUri(article.getSourceUri())
        .setArticleTitle(article.getTitle())
        .setPublisher(article.getPublisher())
        .setPublisherDomain(article.getPublisherDomain())
        .setCanonicalUrl(article.getCanonicalUrl())
        .setPublishedAt(article.getPublishedAt())
        .setPublishedDate(article.getPublishedDate())
        .setLanguage(article.getLanguage())
        .build();
  }

  /** Sets what a tagger has found. */
  static QuotationRow.Builder tagged(QuotationRow.Builder row, QuotationThemes found) {
    List<QuotationTheme> themes =
        found.themes().stream()
            .map(theme -> new QuotationTheme(theme.theme(), rounded(theme.score())))
            .toList();
    return row.setThemes(themes)
        .setPrimaryTheme(themes.isEmpty() ? null : themes.get(0).getTheme())
        .setTarget(found.target());
  }

  private static @Nullable String text(@Nullable Span span, String body) {
    return span == null ? null : span.in(body);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Four decimals: the last bits of a float depend on the machine, a table's values must not. */
  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
