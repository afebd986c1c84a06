/** Measures each part of Dixit against gold. */
@NullMarked
package org.dixit.evaluate;

import org.jspecify.annotations.NullMarked;
