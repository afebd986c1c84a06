/** The commands that learn Dixit's models and tables from data. */
@NullMarked
package org.dixit.train;

import org.jspecify.annotations.NullMarked;
