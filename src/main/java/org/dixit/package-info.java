/** The mains: each reads as the data flow it runs. */
@NullMarked
package org.dixit;

import org.jspecify.annotations.NullMarked;
