/** Who is behind a source mention: names, titles, pronouns, aliases. Plain Java, no Beam. */
@NullMarked
package org.dixit.speaker;

import org.jspecify.annotations.NullMarked;
