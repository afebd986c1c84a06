package org.dixit.attribution;

import org.dixit.text.Span;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with its marks
 * @param inner without them
 * @param depth 0 if no other marks stand around it
 * @param closed whether it has a closing mark; one that is re-opened in the next paragraph has none
 */
record Quoted(Span outer, Span inner, int depth, boolean closed) {}
