/** Who said what: source, cue and content of every quotation in a text. Plain Java, no Beam. */
@NullMarked
package org.dixit.attribution;

import org.jspecify.annotations.NullMarked;
