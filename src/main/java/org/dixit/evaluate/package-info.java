/** How good the engine is: figures against gold, from a command. */
@NullMarked
package org.dixit.evaluate;

import org.jspecify.annotations.NullMarked;
