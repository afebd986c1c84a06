/**
 * The engine as a whole, plain Java: an article in, its quotations out; and the transforms that run
 * it in a pipeline.
 */
@NullMarked
package org.dixit.quotation;

import org.jspecify.annotations.NullMarked;
