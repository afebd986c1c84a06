/** What a quotation does (themes) and what it is about (topics). Plain Java, no Beam. */
@NullMarked
package org.dixit.theme;

import org.jspecify.annotations.NullMarked;
