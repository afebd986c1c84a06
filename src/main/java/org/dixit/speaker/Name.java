package org.dixit.speaker;

import org.dixit.text.Span;

/**
 * A name in a text.
 *
 * @param span the whole name without titles ("Ana Ruiz" in "Sen. Ana Ruiz")
 * @param confidence 0 to 1
 */
public record Name(Span span, NameKind kind, double confidence) {}
