package org.dixit.speaker;

import org.dixit.text.Span;

/**
 * One place where an entity is mentioned, by name or by pronoun.
 *
 * @param sentence the index of its sentence
 * @param paragraph the index of its paragraph
 * @param pronoun whether it is a pronoun
 * @param quoted whether it is within quotation marks
 * @param possessive whether it only owns something ("Ruiz's plan", "her plan")
 * @param subject whether it is likely the subject of its clause
 */
record Mention(
    Span span,
    int sentence,
    int paragraph,
    boolean pronoun,
    boolean quoted,
    boolean possessive,
    boolean subject) {}
