/** Measures what Dixit costs: CPU time, memory, and how both grow. */
@NullMarked
package org.dixit.bench;

import org.jspecify.annotations.NullMarked;
