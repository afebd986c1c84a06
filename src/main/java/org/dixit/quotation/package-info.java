/** The engine as a whole: an article in, its quotations out. Plain Java, no Beam. */
@NullMarked
package org.dixit.quotation;

import org.jspecify.annotations.NullMarked;
