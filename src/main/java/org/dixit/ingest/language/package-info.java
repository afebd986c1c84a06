/** The language that a text is in. */
@NullMarked
package org.dixit.ingest.language;

import org.jspecify.annotations.NullMarked;
