package org.dixit.speaker;

import org.jspecify.annotations.Nullable;

/**
 * The entity behind a source mention, as far as its article tells.
 *
 * @param name the fullest name or, for unnamed speakers, the description given; null if unknown
 * @param role a title, office or occupation that the article gives ("Ukrainian president")
 * @param affiliation the party, organisation or place that the article gives ("R-Wis.")
 * @param confidence 0 to 1: how sure the link from mention to name is
 */
public record ResolvedSpeaker(
    @Nullable String name,
    SpeakerKind kind,
    MentionKind mention,
    @Nullable String role,
    @Nullable String affiliation,
    double confidence) {}
