package org.dixit.quotation;

import org.dixit.attribution.Attribution;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.text.Span;
import org.dixit.theme.QuotationThemes;
import org.jspecify.annotations.Nullable;

/**
 * One row of the product: who said what, on which theme. All spans are UTF-16 offsets into the
 * article's text.
 *
 * @param cueLemma the base form of the cue's verb ("say"), lower case, if there is one
 * @param before the sentence before the content, if there is one
 * @param after the sentence after the content, if there is one
 * @param paragraph the index of the paragraph where the content begins, from 0
 */
public record Quotation(
    Attribution attribution,
    ResolvedSpeaker speaker,
    QuotationThemes themes,
    @Nullable String cueLemma,
    @Nullable Span before,
    @Nullable Span after,
    int paragraph) {}
